"use client"

import { Paperclip, Pencil } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { IconButton } from "@/components/ui/icon-button"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import type { ExpenseDto } from "@/lib/domain/expenses/schema"
import type { UserDto } from "@/lib/domain/users/schema"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"

type ExpenseTableProps = { expenses: readonly ExpenseDto[]; onEdit: (expense: ExpenseDto) => void }

/** What was paid, latest first; a pencil stands where the reader may correct. */
export function ExpenseTable({ expenses, onEdit }: ExpenseTableProps) {
  const t = useTranslations("expenses")
  const payments = useTranslations("payments")
  const locale = useLocale() as UserDto["locale"]
  return (
    <Table label={t("byDay")} className="max-sm:table-fixed">
      <TableHead>
        <Th className="w-px max-sm:hidden">{t("on")}</Th>
        <Th className="max-sm:pl-0">{t("categoryLabel")}</Th>
        <Th className="max-xl:hidden">{t("who")}</Th>
        <Th numeric className="max-sm:w-36">
          {t("amount")}
        </Th>
        <Th className="w-9 max-sm:w-16">
          <span className="sr-only">{t("editTitle")}</span>
        </Th>
      </TableHead>
      <tbody>
        {expenses.map((expense) => {
          const category = t(`category.${expense.category}`)
          const date = formatDate(expense.on)
          return (
            <TableRow key={expense.id}>
              <Td className="whitespace-nowrap text-soft tabular max-sm:hidden">{date}</Td>
              <Td className="max-w-0 py-1! max-sm:pl-0 sm:w-[60%]">
                <p className="truncate font-medium">{category}</p>
                <p className="truncate text-sm text-soft">
                  <span className="sm:hidden">{date} · </span>
                  {[expense.campaign?.name ?? expense.complex?.name, expense.note].filter(Boolean).join(" · ") ||
                    t("company")}
                </p>
              </Td>
              <Td className="max-w-44 truncate text-soft max-xl:hidden">{expense.createdBy.name}</Td>
              <Td numeric>{formatMoney(expense.amount, expense.currency, locale)}</Td>
              <Td className="text-right whitespace-nowrap">
                {expense.receipt ? (
                  <a
                    href={expense.receipt.url}
                    target="_blank"
                    rel="noreferrer"
                    title={expense.receipt.name}
                    aria-label={payments("receipt.open", { name: expense.receipt.name })}
                    className="inline-flex size-8 items-center justify-center rounded-control text-accent-strong hover:bg-ink/5 [&_svg]:size-4"
                  >
                    <Paperclip aria-hidden="true" />
                  </a>
                ) : null}
                {expense.editable ? (
                  <IconButton size="sm" label={t("editOf", { category, date })} onClick={() => onEdit(expense)}>
                    <Pencil aria-hidden="true" />
                  </IconButton>
                ) : null}
              </Td>
            </TableRow>
          )
        })}
      </tbody>
    </Table>
  )
}
