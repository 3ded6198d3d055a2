"use client"

import { useLocale, useTranslations } from "next-intl"
import { Stat, StatStrip } from "@/components/ui/stat"
import type { ArrearsDto } from "@/lib/domain/arrears/schema"
import type { FinanceDeskDto } from "@/lib/domain/finance/desk/schema"
import type { FinanceSummaryDto } from "@/lib/domain/finance/schema"
import { CURRENCIES, type Currency } from "@/lib/domain/money"
import type { PaymentDto } from "@/lib/domain/payments/schema"
import { currencySuffix, formatMoneyShort } from "@/lib/i18n/format"

type FinanceFiguresProps = {
  summary: FinanceSummaryDto
  arrears: ArrearsDto
  pending: readonly PaymentDto[]
  desk: FinanceDeskDto
}

type Sum = { currency: Currency; amount: number }

/** Sums by currency, the company's own country first: money of two currencies is never added up. */
function byCurrency(rows: readonly Sum[]): Sum[] {
  return CURRENCIES.flatMap((currency) => {
    const amount = rows.reduce((sum, row) => (row.currency === currency ? sum + row.amount : sum), 0)
    return amount > 0 ? [{ currency, amount }] : []
  })
}

/** One currency is the figure; what came in others stands in the note. */
export function FinanceFigures({ summary, arrears, pending, desk }: FinanceFiguresProps) {
  const t = useTranslations("finance.figures")
  const words = useTranslations("desk.figures")
  const locale = useLocale()
  const said = (sums: readonly Sum[]) =>
    sums.map(({ amount, currency }) => formatMoneyShort(amount, currency, locale)).join(", ")
  const figure = ([first, ...others]: readonly Sum[], ...notes: (string | null)[]) => ({
    value: first ? formatMoneyShort(first.amount, first.currency, locale, { bare: true }) : 0,
    // On a phone the figure needs the room.
    suffix: first ? <span className="max-sm:hidden">{currencySuffix(first.currency, locale)}</span> : null,
    note: [...notes, others.length > 0 ? words("also", { sums: said(others) }) : null].filter(Boolean).join(" · "),
  })
  const month = summary.months.filter((row) => row.month === desk.today.slice(0, 7))
  const came = byCurrency(month.map(({ currency, fact }) => ({ currency, amount: fact })))
  const planned = byCurrency(month.map(({ currency, plan }) => ({ currency, amount: plan })))
  const plan = planned.find(({ currency }) => currency === (came[0] ?? planned[0])?.currency)
  const overdue = byCurrency(arrears.buckets)
  const waiting = byCurrency(pending)
  return (
    <StatStrip>
      <Stat
        label={t("fact")}
        {...figure(came, plan ? t("ofPlan", { plan: said([plan]) }) : null)}
        progress={plan ? Math.min(1, (came[0]?.amount ?? 0) / plan.amount) : undefined}
      />
      <Stat label={t("pending")} value={pending.length} note={said(waiting) || undefined} />
      <Stat label={t("due")} {...figure(byCurrency(desk.due), t("items", { count: desk.due.length }))} />
      <Stat label={t("overdue")} {...figure(overdue, t("byAge"))} tone={overdue.length > 0 ? "late" : undefined} />
    </StatStrip>
  )
}
