"use client"

import type { Route } from "next"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { expensesAddress } from "@/components/expenses/expense-query"
import { Progress } from "@/components/ui/progress"
import { Section } from "@/components/ui/section"
import type { CategorySpend } from "@/lib/domain/expenses/schema"
import type { Currency } from "@/lib/domain/money"
import type { UserDto } from "@/lib/domain/users/schema"
import { formatMoneyShort } from "@/lib/i18n/format"

type SpendListProps = {
  spend: readonly CategorySpend[]
  currency: Currency
  /** `YYYY-MM`: its rows open by a category's name. */
  month: string
}

/** The month's expenses by category against their budgets; red is what went over. */
export function SpendList({ spend, currency, month }: SpendListProps) {
  const t = useTranslations()
  const locale = useLocale() as UserDto["locale"]
  const shown = spend.filter((row) => row.spent > 0 || row.budget !== null)
  const total = shown.reduce((sum, row) => sum + row.spent, 0)
  return (
    <Section title={t("rop.spend")} note={formatMoneyShort(total, currency, locale)}>
      {shown.length === 0 ? <p className="py-4 text-soft">{t("rop.noSpend")}</p> : null}
      <ul>
        {shown.map(({ category, spent, budget }) => {
          const over = budget !== null && spent > budget
          const name = t(`expenses.category.${category}`)
          return (
            <li key={category} className="border-b border-line py-2">
              <p className="flex items-baseline justify-between gap-3">
                <Link href={expensesAddress({ month, category }) as Route} className="font-medium hover:underline">
                  {name}
                </Link>
                <span className={over ? "text-late tabular" : "tabular"}>
                  {formatMoneyShort(spent, currency, locale)}
                </span>
              </p>
              {budget === null || budget === 0 ? null : (
                <>
                  <Progress value={spent / budget} label={name} tone={over ? "late" : "accent"} className="my-1" />
                  <p className="text-sm text-soft">
                    {t("rop.ofBudget", { budget: formatMoneyShort(budget, currency, locale) })}
                  </p>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
