"use client"

import clsx from "clsx"
import { useLocale, useTranslations } from "next-intl"
import { Section } from "@/components/ui/section"
import { Table, TableHead, Td, Th } from "@/components/ui/table"
import type { FinanceSummaryDto } from "@/lib/domain/finance/schema"
import { formatMoney, formatNumber } from "@/lib/i18n/format"
import { formatMonth } from "@/lib/i18n/format-time"
import { PlanBar } from "./plan-bar"

/** Plan and fact by month: what the schedules promise, and what came. */
export function PlanFact({ summary, today }: { summary: FinanceSummaryDto; today: string }) {
  const t = useTranslations("finance.summary")
  const locale = useLocale()
  const most = Math.max(1, ...summary.months.flatMap((row) => [row.plan, row.fact]))
  const bare = (amount: number, row: { currency: FinanceSummaryDto["totals"][number]["currency"] }) =>
    amount === 0 ? <span className="text-faint">–</span> : formatMoney(amount, row.currency, locale, { bare: true })
  return (
    <Section title={t("title")} note={summary.from.slice(0, 4)}>
      {summary.months.length === 0 ? <p className="py-3 text-soft">{t("empty")}</p> : null}
      <Table label={t("table")}>
        <TableHead>
          <Th className="pl-2!">{t("month")}</Th>
          <Th className="w-2/5 max-sm:hidden">
            <span className="sr-only">{t("bar")}</span>
          </Th>
          <Th numeric>{t("plan")}</Th>
          <Th numeric>{t("fact")}</Th>
          <Th numeric className="max-md:hidden">
            {t("done")}
          </Th>
          <Th numeric className="max-lg:hidden">
            {t("refunds")}
          </Th>
        </TableHead>
        <tbody>
          {summary.months.map((row) => (
            <tr
              key={row.month + row.currency}
              className={clsx(
                "h-10 border-b border-line",
                row.month === today.slice(0, 7) && "bg-accent-wash/50 font-medium",
              )}
            >
              <Td className="py-1! pl-2! whitespace-nowrap">{formatMonth(row.month, locale)}</Td>
              <Td className="py-1! max-sm:hidden">
                <PlanBar plan={row.plan / most} fact={row.fact / most} />
              </Td>
              <Td numeric className="py-1!">
                {bare(row.plan, row)}
              </Td>
              <Td numeric className="py-1!">
                {bare(row.fact, row)}
              </Td>
              <Td numeric className="py-1! text-soft max-md:hidden">
                {row.plan > 0 && row.month <= today.slice(0, 7)
                  ? `${formatNumber(Math.round((row.fact / row.plan) * 100))} %`
                  : ""}
              </Td>
              <Td numeric className="py-1! max-lg:hidden">
                {bare(row.refunds, row)}
              </Td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {summary.totals.map((row) => (
            <tr key={row.currency} className="h-10 font-semibold">
              <Td className="py-1! pl-2!">{t("total")}</Td>
              <Td className="max-sm:hidden" />
              <Td numeric className="py-1!">
                {formatMoney(row.plan, row.currency, locale)}
              </Td>
              <Td numeric className="py-1!">
                {formatMoney(row.fact, row.currency, locale)}
              </Td>
              <Td className="max-md:hidden" />
              <Td numeric className="py-1! max-lg:hidden">
                {bare(row.refunds, row)}
              </Td>
            </tr>
          ))}
        </tfoot>
      </Table>
    </Section>
  )
}
