"use client"

import { useLocale, useTranslations } from "next-intl"
import { Stat, StatStrip } from "@/components/ui/stat"
import type { ArrearsDto } from "@/lib/domain/arrears/schema"
import type { FinanceDeskDto } from "@/lib/domain/finance/desk/schema"
import type { FinanceSummaryDto } from "@/lib/domain/finance/schema"
import type { Currency } from "@/lib/domain/money"
import type { PaymentDto } from "@/lib/domain/payments/schema"
import { formatMoneyShort } from "@/lib/i18n/format"

type FinanceFiguresProps = {
  summary: FinanceSummaryDto
  arrears: ArrearsDto
  pending: readonly PaymentDto[]
  desk: FinanceDeskDto
}

type Sum = { currency: Currency; amount: number }

/** Sums by currency: money of two currencies is never added up. */
function byCurrency(rows: readonly Sum[]): Sum[] {
  const sums = new Map<Currency, number>()
  for (const { currency, amount } of rows) sums.set(currency, (sums.get(currency) ?? 0) + amount)
  return [...sums].map(([currency, amount]) => ({ currency, amount }))
}

export function FinanceFigures({ summary, arrears, pending, desk }: FinanceFiguresProps) {
  const t = useTranslations("finance.figures")
  const locale = useLocale()
  const said = (sums: readonly Sum[]) =>
    sums.map(({ amount, currency }) => formatMoneyShort(amount, currency, locale)).join(" · ") || "0"
  const month = summary.months.filter((row) => row.month === desk.today.slice(0, 7) && row.plan + row.fact > 0)
  const [main] = month
  const overdue = byCurrency(arrears.buckets)
  const waiting = byCurrency(pending)
  const due = byCurrency(desk.due)
  return (
    <StatStrip>
      <Stat
        label={t("fact")}
        value={said(month.map(({ currency, fact }) => ({ currency, amount: fact })))}
        progress={main && main.plan > 0 ? Math.min(1, main.fact / main.plan) : undefined}
        note={t("ofPlan", { plan: said(month.map(({ currency, plan }) => ({ currency, amount: plan }))) })}
      />
      <Stat label={t("pending")} value={pending.length} note={waiting.length > 0 ? said(waiting) : undefined} />
      <Stat label={t("due")} value={said(due)} note={t("items", { count: desk.due.length })} />
      <Stat
        label={t("overdue")}
        value={said(overdue)}
        tone={overdue.length > 0 ? "late" : undefined}
        note={t("byAge")}
      />
    </StatStrip>
  )
}
