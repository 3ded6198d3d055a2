"use client"

import { useTranslations } from "next-intl"
import { MonthStep } from "@/components/desk/month-step"
import { Field } from "@/components/ui/field"
import { NativeSelect } from "@/components/ui/native-select"
import type { Day } from "@/lib/domain/calendar"
import { EXPENSE_CATEGORIES } from "@/lib/domain/expenses/schema"
import type { ExpenseFilters } from "./expense-query"

type ExpenseFilterBarProps = { filters: ExpenseFilters; today: Day; onChange: (filters: ExpenseFilters) => void }

/** A month at a time, as budgets are. */
export function ExpenseFilterBar({ filters, today, onChange }: ExpenseFilterBarProps) {
  const t = useTranslations("expenses")
  return (
    <search className="mb-5 flex flex-wrap items-center gap-2">
      <MonthStep month={filters.month} today={today} ahead onChange={(month) => onChange({ ...filters, month })} />
      <Field label={t("categoryLabel")} labelHidden className="w-full sm:w-52">
        <NativeSelect
          placeholder={t("anyCategory")}
          options={EXPENSE_CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
          value={filters.category ?? ""}
          onChange={(event) =>
            onChange({ ...filters, category: EXPENSE_CATEGORIES.find((value) => value === event.target.value) })
          }
        />
      </Field>
    </search>
  )
}
