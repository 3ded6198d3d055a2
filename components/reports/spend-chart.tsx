"use client"

import { useLocale, useTranslations } from "next-intl"
import { BarsChart } from "@/components/desk/bars-chart"
import type { CategorySpend } from "@/lib/domain/expenses/schema"
import type { Currency } from "@/lib/domain/money"
import { formatMoney, formatMoneyShort } from "@/lib/i18n/format"

/** Budget beside what was spent, by category; the list under it has the same numbers and opens their rows. */
export function SpendChart({ spend, currency }: { spend: readonly CategorySpend[]; currency: Currency }) {
  const t = useTranslations()
  const locale = useLocale()
  const shown = spend.filter((row) => row.spent > 0 || row.budget !== null)
  if (shown.length === 0) return null
  return (
    <BarsChart
      label={t("expenses.chart")}
      rows={shown.map(({ category, spent, budget }) => ({
        name: t(`expenses.category.${category}`),
        values: { budget: budget ?? 0, spent },
      }))}
      series={[
        { key: "budget", name: t("expenses.budget"), color: "var(--edge)" },
        { key: "spent", name: t("expenses.spent"), color: "var(--accent)" },
      ]}
      format={(value) => formatMoney(value, currency, locale)}
      short={(value) => formatMoneyShort(value, currency, locale, { bare: true })}
    />
  )
}
