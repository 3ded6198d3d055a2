"use client"

import { useLocale, useTranslations } from "next-intl"
import { Section } from "@/components/ui/section"
import type { CurrencyReportDto } from "@/lib/domain/finance/report/schema"
import { currencySuffix } from "@/lib/i18n/format"
import { formatMonth } from "@/lib/i18n/format-time"
import { AmountTable } from "./amount-table"
import { CashFlowChart, PlanFactChart } from "./month-charts"
import { monthWithin } from "./report-query"
import { ReportTotals } from "./report-totals"
import { useReportFilters } from "./use-report-filters"

/** One currency's report: the numbers, two charts, and the tables behind them. */
export function CurrencyReport({ report, today }: { report: CurrencyReportDto; today: string }) {
  const t = useTranslations("finance.report")
  const words = useTranslations()
  const locale = useLocale()
  const filters = useReportFilters()
  const { currency, months, complexes, methods, aging, totals } = report
  const suffix = currencySuffix(currency, locale)
  return (
    <div className="flex flex-col gap-8">
      <ReportTotals report={report} />
      <div className="grid gap-x-9 gap-y-8 lg:grid-cols-2">
        <Section title={t("planFact")} note={suffix}>
          <PlanFactChart report={report} />
        </Section>
        <Section title={t("cashFlow")} note={suffix}>
          <CashFlowChart report={report} />
        </Section>
      </div>
      <Section title={t("byMonth")} note={suffix}>
        <AmountTable
          label={t("byMonth")}
          heading={t("month")}
          currency={currency}
          columns={["plan", "received", "refunds", "net", "forecast"]}
          rows={months.map((row) => ({
            key: row.month,
            name: formatMonth(row.month, locale),
            amounts: row,
            of: monthWithin(row.month, filters),
            now: row.month === today.slice(0, 7),
          }))}
          total={totals}
        />
      </Section>
      <Section title={t("byComplex")} note={suffix}>
        <AmountTable
          label={t("byComplex")}
          heading={t("complex")}
          currency={currency}
          columns={["plan", "received", "refunds", "net", "forecast", "overdue"]}
          rows={complexes.map((row) => ({
            key: row.id ?? "none",
            name: row.name ?? t("noComplex"),
            amounts: row,
            of: { complexId: row.id ?? "none" },
          }))}
          total={totals}
        />
      </Section>
      <div className="grid gap-x-9 gap-y-8 lg:grid-cols-2">
        <Section title={t("byMethod")} note={suffix}>
          <AmountTable
            label={t("byMethod")}
            heading={t("method")}
            currency={currency}
            columns={["received", "refunds"]}
            rows={methods.map(({ method, ...amounts }) => ({
              key: method,
              name: words(`payments.method.${method}`),
              amounts,
              of: { method },
            }))}
            total={{ received: totals.received, refunds: totals.refunds }}
          />
        </Section>
        <Section title={t("aging")} note={suffix}>
          <AmountTable
            label={t("aging")}
            heading={t("age")}
            currency={currency}
            columns={["overdue"]}
            rows={aging.map(({ bucket, overdue }) => ({
              key: bucket,
              name: words("finance.arrears.days", { range: bucket }),
              amounts: { overdue },
              of: { bucket },
            }))}
            total={{ overdue: totals.overdue }}
          />
        </Section>
      </div>
    </div>
  )
}
