"use client"

import { ChevronLeft, ChevronRight } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { Field } from "@/components/ui/field"
import { IconButton } from "@/components/ui/icon-button"
import { NativeSelect } from "@/components/ui/native-select"
import type { Day } from "@/lib/domain/calendar"
import { formatMonth } from "@/lib/i18n/format-time"
import { otherMonth } from "./periods"

/** Months offered at once, and how many of them lie ahead; the arrows go further. */
const OFFERED = 24
const AHEAD = 3

type MonthStepProps = {
  /** `YYYY-MM`. */
  month: string
  today: Day
  /** Months to come are offered too: plans and budgets are made beforehand. */
  ahead?: boolean
  onChange: (month: string) => void
}

/** A month at a time, as plans and budgets are. */
export function MonthStep({ month, today, ahead, onChange }: MonthStepProps) {
  const t = useTranslations("dateRange")
  const locale = useLocale()
  const last = Array.from({ length: OFFERED }, (_, back) => otherMonth(today.slice(0, 7), (ahead ? AHEAD : 0) - back))
  const months = last.includes(month) ? last : [...last, month].toSorted().toReversed()
  return (
    <div className="flex min-w-0 items-center gap-1 max-sm:w-full">
      <IconButton label={t("previousMonth")} onClick={() => onChange(otherMonth(month, -1))}>
        <ChevronLeft aria-hidden="true" />
      </IconButton>
      <Field label={t("month")} labelHidden className="min-w-0 flex-1 sm:w-48 sm:flex-none">
        <NativeSelect
          options={months.map((value) => ({ value, label: formatMonth(value, locale) }))}
          value={month}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      <IconButton label={t("nextMonth")} onClick={() => onChange(otherMonth(month, 1))}>
        <ChevronRight aria-hidden="true" />
      </IconButton>
    </div>
  )
}
