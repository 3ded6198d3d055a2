"use client"

import { useMutation } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { AmountField } from "@/components/desk/amount-field"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { type CategorySpend, EXPENSE_CATEGORIES, type ExpenseCategory } from "@/lib/domain/expenses/schema"
import { type Currency, parseMoneyText, toMoney } from "@/lib/domain/money"
import { formatMoney } from "@/lib/i18n/format"

type BudgetFormProps = {
  /** `YYYY-MM`. */
  month: string
  currency: Currency
  spend: readonly CategorySpend[]
  onDone: () => void
}

/** What each category may cost in the month. An empty field takes the budget back; a field that nobody touched is not sent. */
export function BudgetForm({ month, currency, spend, onDone }: BudgetFormProps) {
  const t = useTranslations("expenses")
  const common = useTranslations("common")
  const locale = useLocale()
  const router = useRouter()
  const [typed, setTyped] = useState<Partial<Record<ExpenseCategory, string>>>({})
  const set = useMutation(
    client.expenses.setBudgets.mutationOptions({
      onSuccess: () => {
        toast.success(t("budgetSaved"))
        router.refresh()
        onDone()
      },
    }),
  )
  const touched = EXPENSE_CATEGORIES.flatMap((category) => {
    const text = typed[category]
    if (text === undefined) return []
    const amount = parseMoneyText(text, currency)
    return [
      { category, amount: amount === null ? null : toMoney(amount), unread: text.trim() !== "" && amount === null },
    ]
  })
  const ready = touched.length > 0 && !touched.some((row) => row.unread)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!ready || set.isPending) return
    set.mutate({ month, budgets: touched.map(({ category, amount }) => ({ category, amount })) })
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 pt-1">
      <div className="grid gap-4 sm:grid-cols-2">
        {EXPENSE_CATEGORIES.map((category) => {
          const budget = spend.find((row) => row.category === category)?.budget ?? null
          const shown =
            typed[category] ?? (budget === null ? "" : formatMoney(budget, currency, locale, { bare: true }))
          return (
            <AmountField
              key={category}
              label={t(`category.${category}`)}
              required={false}
              currency={currency}
              typed={shown}
              onType={(text) => setTyped({ ...typed, [category]: text })}
            />
          )
        })}
      </div>
      <Refusal error={set.error} />
      <Button type="submit" variant="primary" pending={set.isPending} disabled={!ready} className="self-end">
        {common("save")}
      </Button>
    </form>
  )
}
