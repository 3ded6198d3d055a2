"use client"

import { useLocale, useTranslations } from "next-intl"
import { Bar, CartesianGrid, ComposedChart, Legend, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts"
import { CHART_TICK, CHART_TOOLTIP } from "@/components/desk/chart-look"
import type { CurrencyReportDto } from "@/lib/domain/finance/report/schema"
import { formatMoney, formatMoneyShort } from "@/lib/i18n/format"
import { formatMonth } from "@/lib/i18n/format-time"

type Series = { key: string; name: string; color: string; line?: boolean; dash?: string; values: number[] }
type MonthChartProps = { label: string; report: CurrencyReportDto; series: Series[] }

/** Plan beside what came, and what is still expected; the same numbers stand in the table under it. */
export function PlanFactChart({ report }: { report: CurrencyReportDto }) {
  const t = useTranslations("finance.report")
  const of = (key: "plan" | "received" | "forecast") => report.months.map((row) => row[key])
  return (
    <MonthChart
      label={t("planFact")}
      report={report}
      series={[
        { key: "plan", name: t("number.plan"), color: "var(--edge)", values: of("plan") },
        { key: "received", name: t("number.received"), color: "var(--accent)", values: of("received") },
        {
          key: "forecast",
          name: t("number.forecast"),
          color: "var(--contracted)",
          line: true,
          dash: "5 4",
          values: of("forecast"),
        },
      ]}
    />
  )
}

/** Money in, money out, and what is left of the two. */
export function CashFlowChart({ report }: { report: CurrencyReportDto }) {
  const t = useTranslations("finance.report")
  return (
    <MonthChart
      label={t("cashFlow")}
      report={report}
      series={[
        {
          key: "received",
          name: t("number.received"),
          color: "var(--accent)",
          values: report.months.map((row) => row.received),
        },
        {
          key: "refunds",
          name: t("number.refunds"),
          color: "var(--reserved)",
          values: report.months.map((row) => -row.refunds),
        },
        {
          key: "net",
          name: t("number.net"),
          color: "var(--ink)",
          line: true,
          values: report.months.map((row) => row.net),
        },
      ]}
    />
  )
}

function MonthChart({ label, report, series }: MonthChartProps) {
  const locale = useLocale()
  const { currency, months } = report
  const rows = months.map(({ month }, index) => ({
    month,
    ...Object.fromEntries(series.map(({ key, values }) => [key, values[index] ?? 0])),
  }))
  return (
    <figure className="h-64 min-w-0" aria-label={label}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={rows}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
          accessibilityLayer
          stackOffset="sign"
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="month"
            tickFormatter={(month: string) => `${month.slice(5)}.${month.slice(2, 4)}`}
            stroke="var(--soft)"
            tick={CHART_TICK}
            minTickGap={16}
          />
          <YAxis
            width={68}
            tickFormatter={(value) => formatMoneyShort(Math.round(Number(value)), currency, locale, { bare: true })}
            stroke="var(--soft)"
            tick={CHART_TICK}
          />
          <Tooltip
            {...CHART_TOOLTIP}
            labelFormatter={(month) => formatMonth(String(month), locale)}
            formatter={(value) => formatMoney(Math.round(Number(value)), currency, locale)}
          />
          <Legend formatter={(name) => <span className="text-ink">{name}</span>} />
          {series.map(({ key, name, color, line, dash }) =>
            line ? (
              <Line
                key={key}
                dataKey={key}
                name={name}
                stroke={color}
                strokeDasharray={dash}
                strokeWidth={2}
                dot={{ r: 2, fill: color, strokeDasharray: undefined }}
                isAnimationActive={false}
              />
            ) : (
              <Bar
                key={key}
                dataKey={key}
                name={name}
                fill={color}
                radius={2}
                maxBarSize={22}
                isAnimationActive={false}
              />
            ),
          )}
        </ComposedChart>
      </ResponsiveContainer>
    </figure>
  )
}
