"use client"

import type { Route } from "next"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import type { ArrearsRowDto } from "@/lib/domain/arrears/schema"
import { formatPhone } from "@/lib/domain/phone"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate, formatDateTime } from "@/lib/i18n/format-time"
import { DebtorMenu } from "./debtor-menu"
import { PromiseBadge } from "./promise-badge"

type ArrearsTableProps = { rows: readonly ArrearsRowDto[]; today: string; mayWaive: boolean }

/** Who owes how much since when, what they promised and when somebody last spoke to them. */
export function ArrearsTable({ rows, today, mayWaive }: ArrearsTableProps) {
  const t = useTranslations("finance.arrears")
  const locale = useLocale()
  return (
    <Table label={t("title")} className="max-sm:table-fixed">
      <TableHead>
        <Th>{t("buyer")}</Th>
        <Th numeric className="max-sm:w-36">
          {t("overdue")}
        </Th>
        <Th numeric className="max-md:hidden">
          {t("since")}
        </Th>
        <Th className="max-lg:hidden">{t("promiseLabel")}</Th>
        <Th className="max-xl:hidden">{t("contact")}</Th>
        <Th className="w-9">
          <span className="sr-only">{t("actions")}</span>
        </Th>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <TableRow key={row.contractId}>
            <Td className="max-w-0 py-1.5! sm:w-[34%]">
              <Link
                href={`/dashboard/contracts/${row.contractId}` as Route}
                className="line-clamp-2 font-medium hover:underline sm:line-clamp-1"
              >
                {row.buyerName}
              </Link>
              <p className="truncate text-sm text-soft tabular">
                {[row.number, formatPhone(row.phone), row.complex.name, row.manager?.name].filter(Boolean).join(" · ")}
              </p>
              <div className="pt-1 empty:hidden lg:hidden">{row.promise ? <PromiseBadge row={row} /> : null}</div>
            </Td>
            <Td numeric className="py-1.5!">
              <span className="block font-medium text-late">{formatMoney(row.overdue, row.currency, locale)}</span>
              {row.penalty > 0 ? (
                <span className="block text-sm text-soft">
                  {t("penalty", { amount: formatMoney(row.penalty, row.currency, locale, { bare: true }) })}
                </span>
              ) : null}
              <span className="block text-sm text-soft md:hidden">{t("late", { count: row.days })}</span>
            </Td>
            <Td numeric className="py-1.5! max-md:hidden">
              {t("late", { count: row.days })}
              <span className="block text-sm text-soft">{formatDate(row.since)}</span>
            </Td>
            <Td className="py-1.5! whitespace-nowrap max-lg:hidden">
              <PromiseBadge row={row} />
            </Td>
            <Td className="py-1.5! whitespace-nowrap tabular max-xl:hidden">
              {row.contactAt ? formatDate(row.contactAt) : <span className="text-faint">–</span>}
              {row.callAt ? (
                <span className="block text-sm text-soft">{t("nextCall", { when: formatDateTime(row.callAt) })}</span>
              ) : null}
            </Td>
            <Td className="text-right">
              <DebtorMenu row={row} today={today} mayWaive={mayWaive} />
            </Td>
          </TableRow>
        ))}
      </tbody>
    </Table>
  )
}
