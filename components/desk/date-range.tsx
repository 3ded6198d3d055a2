"use client"

import { useTranslations } from "next-intl"
import { Chip } from "@/components/ui/chip"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import type { Day } from "@/lib/domain/calendar"
import { type Days, type Period, periodOf } from "./periods"

type DateRangeProps = {
  days: Days
  /** The company's day. */
  today: Day
  /** Which of the usual periods are offered. */
  periods: readonly Period[]
  onChange: (days: Days) => void
}

/** The usual periods by one press, or any two days. An end before the beginning moves the other day along. */
export function DateRange({ days, today, periods, onChange }: DateRangeProps) {
  const t = useTranslations("dateRange")
  function choose(key: "from" | "to", day: Day) {
    if (!day) return
    const next = { ...days, [key]: day }
    onChange(next.to < next.from ? { from: day, to: day } : next)
  }
  return (
    <>
      {periods.map((period) => {
        const { from, to } = periodOf(period, today)
        return (
          <Chip key={period} pressed={days.from === from && days.to === to} onClick={() => onChange({ from, to })}>
            {t(`period.${period}`)}
          </Chip>
        )
      })}
      <div className="flex min-w-0 flex-wrap gap-2 max-sm:w-full">
        {(["from", "to"] as const).map((key) => (
          <Field key={key} label={t(key)} labelHidden className="min-w-34 flex-1 sm:max-w-44">
            <Input
              type="date"
              title={t(key)}
              max="2199-12-31"
              value={days[key]}
              onChange={(event) => choose(key, event.target.value)}
            />
          </Field>
        ))}
      </div>
    </>
  )
}
