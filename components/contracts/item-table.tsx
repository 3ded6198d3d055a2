"use client"

import clsx from "clsx"
import { useLocale, useTranslations } from "next-intl"
import { Table, TableHead, Td, Th } from "@/components/ui/table"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { currencySuffix, formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"
import { useItemName } from "./item-name"

type ItemTableProps = {
  contract: Pick<ContractDto, "items" | "currency" | "price" | "status">
  /** The company's day: what is unpaid before it is late. Without it nothing is. */
  today?: string
}

/** The schedule in force: what is due when, what of it came. */
export function ItemTable({ contract, today }: ItemTableProps) {
  const t = useTranslations("contracts.schedule")
  const locale = useLocale()
  const nameOf = useItemName()
  const { items, currency, price, status } = contract
  const money = (amount: number) => formatMoney(amount, currency, locale, { bare: true })
  const paid = items.reduce((sum, item) => sum + item.paid, 0)
  return (
    <Table label={t("table")}>
      <TableHead>
        <Th>{t("what")}</Th>
        <Th className="max-sm:hidden">{t("due")}</Th>
        <Th numeric>{`${t("amount")}, ${currencySuffix(currency, locale)}`}</Th>
        <Th numeric>{t("paid")}</Th>
      </TableHead>
      <tbody>
        {items.map((item, index) => {
          const done = item.paid >= item.amount
          const late = status === "signed" && today !== undefined && !done && item.effectiveDate < today
          const dueClass = late ? "font-medium text-late" : "text-soft"
          return (
            <tr key={item.id} className="h-10 border-b border-line">
              <Td className={clsx("py-1!", done && "text-soft")}>
                {nameOf(item.type, index, items)}
                <span className={clsx("block text-sm tabular sm:hidden", dueClass)}>
                  {formatDate(item.effectiveDate)}
                </span>
              </Td>
              <Td
                className={clsx("py-1! whitespace-nowrap tabular max-sm:hidden", dueClass)}
                title={
                  item.dueDate === item.effectiveDate ? undefined : t("nominal", { date: formatDate(item.dueDate) })
                }
              >
                {formatDate(item.effectiveDate)}
              </Td>
              <Td numeric className="py-1!">
                {money(item.amount)}
              </Td>
              <Td numeric className={clsx("relative py-1!", done ? "text-free-ink" : "text-soft")}>
                {item.paid > 0 ? money(item.paid) : <span className="text-faint">–</span>}
              </Td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr className="h-10 font-semibold">
          <Td className="py-1!">{t("total")}</Td>
          <Td className="max-sm:hidden" />
          <Td numeric className="py-1!">
            {money(price)}
          </Td>
          <Td numeric className="py-1!">
            {money(paid)}
          </Td>
        </tr>
      </tfoot>
    </Table>
  )
}
