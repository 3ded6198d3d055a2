"use client"

import clsx from "clsx"
import { useLocale, useTranslations } from "next-intl"
import { Table, TableHead, Td, Th } from "@/components/ui/table"
import type { Currency } from "@/lib/domain/money"
import { currencySuffix, formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"

type Items = readonly { effectiveDate: string; amount: number }[]
type ScheduleComparisonProps = {
  before: Items
  after: Items
  currency: Currency
  /** Where the change is still being decided: what falls on this day comes early. */
  today?: string
}

/** Two schedules side by side, a line a day on which something is due in one of them; what differs stands out. */
export function ScheduleComparison({ before, after, currency, today }: ScheduleComparisonProps) {
  const t = useTranslations("payments.overpayment")
  const locale = useLocale()
  const on = (items: Items, day: string) =>
    items.reduce((sum, item) => (item.effectiveDate === day ? sum + item.amount : sum), 0)
  const days = [...new Set([...before, ...after].map((item) => item.effectiveDate))].sort()
  const money = (amount: number) =>
    amount === 0 ? <span className="text-faint">–</span> : formatMoney(amount, currency, locale, { bare: true })
  const suffix = currencySuffix(currency, locale)
  const decided = today === undefined
  return (
    <Table label={t("comparison")}>
      <TableHead>
        <Th>{t("due")}</Th>
        <Th numeric>{`${decided ? t("was") : t("before")}, ${suffix}`}</Th>
        <Th numeric>{`${decided ? t("became") : t("after")}, ${suffix}`}</Th>
      </TableHead>
      <tbody>
        {days.map((day) => {
          const [old, fresh] = [on(before, day), on(after, day)]
          return (
            <tr key={day} className={clsx("h-9 border-b border-line", old !== fresh && "bg-accent-wash/50")}>
              <Td className="py-1! pl-2! tabular">
                {formatDate(day)}
                {day === today && old !== fresh ? <span className="ml-2 text-sm text-soft">{t("early")}</span> : null}
              </Td>
              <Td numeric className="py-1! text-soft">
                {money(old)}
              </Td>
              <Td numeric className={clsx("py-1! pr-2!", old !== fresh && "font-medium")}>
                {money(fresh)}
              </Td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
