"use client"

import { useTranslations } from "next-intl"
import { PeriodFields } from "@/components/desk/period-fields"
import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import type { Day } from "@/lib/domain/calendar"
import type { ReportFilters } from "./report-query"

type ReportFilterBarProps = {
  filters: ReportFilters
  today: Day
  places: readonly { id: string; name: string }[]
  onChange: (filters: ReportFilters) => void
}

/** The days of the report, and a complex. */
export function ReportFilterBar({ filters, today, places, onChange }: ReportFilterBarProps) {
  const t = useTranslations("finance.report")
  return (
    <search className="mb-5 flex flex-wrap items-center gap-2">
      <PeriodFields
        period={filters}
        today={today}
        offered={["month", "quarter", "year", "ahead"]}
        onChange={({ from, to }) => onChange({ ...filters, from, to })}
      />
      <Field label={t("complex")} labelHidden className="min-w-40 flex-1 sm:max-w-56">
        <Select
          value={filters.complexId ?? ""}
          onValueChange={(complexId) => {
            const { from, to } = filters
            onChange({ from, to, ...(complexId ? { complexId } : {}) })
          }}
          options={[
            { value: "", label: t("anyComplex") },
            ...places.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
    </search>
  )
}
