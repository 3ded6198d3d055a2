"use client"

import { useTranslations } from "next-intl"
import { DateRange } from "@/components/desk/date-range"
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

/** The usual periods by one press, or two days; and a complex. */
export function ReportFilterBar({ filters, today, places, onChange }: ReportFilterBarProps) {
  const t = useTranslations("finance.report")
  return (
    <search className="mb-5 flex flex-wrap items-center gap-2">
      <DateRange
        days={filters}
        today={today}
        periods={["month", "quarter", "year", "ahead"]}
        onChange={(days) => onChange({ ...filters, ...days })}
      />
      <Field label={t("complex")} labelHidden className="min-w-40 max-sm:w-full sm:w-56">
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
