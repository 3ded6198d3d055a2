"use client"

import { useTranslations } from "next-intl"
import { Chip } from "@/components/ui/chip"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { addDays, addMonths, type Day } from "@/lib/domain/calendar"
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
  const month = `${today.slice(0, 7)}-01`
  const year = today.slice(0, 4)
  const quarter = addMonths(`${year}-01-01`, Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3)
  const lastDay = (from: Day, months: number) => addDays(addMonths(from, months), -1)
  const periods = [
    { key: "month", from: month, to: lastDay(month, 1) },
    { key: "quarter", from: quarter, to: lastDay(quarter, 3) },
    { key: "year", from: `${year}-01-01`, to: `${year}-12-31` },
    { key: "ahead", from: month, to: lastDay(month, 12) },
  ] as const
  return (
    <search className="mb-5 flex flex-wrap items-center gap-2">
      {periods.map(({ key, from, to }) => (
        <Chip
          key={key}
          pressed={filters.from === from && filters.to === to}
          onClick={() => onChange({ ...filters, from, to })}
        >
          {t(`period.${key}`)}
        </Chip>
      ))}
      <div className="flex w-full flex-wrap gap-2 lg:w-auto lg:flex-1">
        {(["from", "to"] as const).map((key) => (
          <Field key={key} label={t(key)} labelHidden className="min-w-34 flex-1 sm:max-w-44">
            <Input
              type="date"
              title={t(key)}
              min={key === "to" ? filters.from : undefined}
              max="2199-12-31"
              value={filters[key]}
              onChange={(event) =>
                event.target.value ? onChange({ ...filters, [key]: event.target.value }) : undefined
              }
            />
          </Field>
        ))}
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
      </div>
    </search>
  )
}
