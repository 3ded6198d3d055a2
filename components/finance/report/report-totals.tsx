"use client"

import { useLocale, useTranslations } from "next-intl"
import { Stat, StatStrip } from "@/components/ui/stat"
import type { CurrencyReportDto } from "@/lib/domain/finance/report/schema"
import { currencySuffix, formatMoneyShort } from "@/lib/i18n/format"
import { MoneyFormula } from "./money-formula"
import { MoneyNumber } from "./money-number"

const SHOWN = ["received", "plan", "net", "overdue", "forecast"] as const

/** The five numbers of a period. */
export function ReportTotals({ report }: { report: CurrencyReportDto }) {
  const t = useTranslations("finance.report")
  const locale = useLocale()
  const { currency, totals } = report
  const short = (amount: number) => formatMoneyShort(amount, currency, locale, { bare: true })
  const notes = {
    received: totals.penalty > 0 ? t("ofPenalty", { amount: short(totals.penalty) }) : null,
    plan: totals.plan > 0 ? t("done", { percent: String(Math.round((totals.fact / totals.plan) * 100)) }) : null,
    net: totals.refunds > 0 ? t("ofRefunds", { amount: short(totals.refunds) }) : null,
    overdue: t("asOfToday"),
    forecast: t("fromToday"),
  }
  return (
    <StatStrip>
      {SHOWN.map((number) => (
        <Stat
          key={number}
          label={t(`number.${number}`)}
          info={<MoneyFormula number={number} />}
          value={
            <MoneyNumber
              of={{ number }}
              currency={currency}
              amount={totals[number]}
              className="after:absolute after:inset-0"
            >
              {short(totals[number])}
            </MoneyNumber>
          }
          suffix={<span className="max-sm:hidden">{currencySuffix(currency, locale)}</span>}
          note={notes[number]}
          tone={number === "overdue" && totals.overdue > 0 ? "late" : undefined}
        />
      ))}
    </StatStrip>
  )
}
