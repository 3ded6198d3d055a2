"use client"

import { ChevronLeft, ChevronRight } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { Field } from "@/components/ui/field"
import { IconButton } from "@/components/ui/icon-button"
import { NativeSelect } from "@/components/ui/native-select"
import type { Day } from "@/lib/domain/calendar"
import { EXPENSE_CATEGORIES } from "@/lib/domain/expenses/schema"
import type { UserDto } from "@/lib/domain/users/schema"
import { formatMonth } from "@/lib/i18n/format-time"
import { type ExpenseFilters, otherMonth } from "./expense-query"

/** Months offered at once; the arrows go further. */
const OFFERED = 24

type ExpenseFilterBarProps = { filters: ExpenseFilters; today: Day; onChange: (filters: ExpenseFilters) => void }

/** A month at a time, as budgets are. */
export function ExpenseFilterBar({ filters, today, onChange }: ExpenseFilterBarProps) {
  const t = useTranslations("expenses")
  const locale = useLocale() as UserDto["locale"]
  const last = Array.from({ length: OFFERED }, (_, back) => otherMonth(today.slice(0, 7), -back))
  const months = last.includes(filters.month) ? last : [...last, filters.month].toSorted().toReversed()
  const go = (by: number) => onChange({ ...filters, month: otherMonth(filters.month, by) })
  return (
    <search className="mb-5 flex flex-wrap items-center gap-2">
      <div className="flex min-w-0 items-center gap-1 max-sm:w-full">
        <IconButton label={t("previousMonth")} onClick={() => go(-1)}>
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <Field label={t("month")} labelHidden className="min-w-0 flex-1 sm:w-48 sm:flex-none">
          <NativeSelect
            options={months.map((value) => ({ value, label: formatMonth(value, locale) }))}
            value={filters.month}
            onChange={(event) => onChange({ ...filters, month: event.target.value })}
          />
        </Field>
        <IconButton label={t("nextMonth")} onClick={() => go(1)}>
          <ChevronRight aria-hidden="true" />
        </IconButton>
      </div>
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
