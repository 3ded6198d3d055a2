"use client"

import { useTranslations } from "next-intl"
import { Chip } from "@/components/ui/chip"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { addDays, addMonths, type Day } from "@/lib/domain/calendar"

/** Both days counted. */
export type Period = { from: Day; to: Day }

export const PERIODS = ["month", "lastMonth", "quarter", "year", "ahead"] as const
export type PeriodName = (typeof PERIODS)[number]

/** The usual periods around a day of the company's calendar; `ahead` is a year from this month on. */
export function periodOf(name: PeriodName, today: Day): Period {
  const month = `${today.slice(0, 7)}-01`
  const year = `${today.slice(0, 4)}-01-01`
  const whole = (from: Day, months: number) => ({ from, to: addDays(addMonths(from, months), -1) })
  switch (name) {
    case "month":
      return whole(month, 1)
    case "lastMonth":
      return whole(addMonths(month, -1), 1)
    case "quarter":
      return whole(addMonths(year, Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3), 3)
    case "year":
      return whole(year, 12)
    case "ahead":
      return whole(month, 12)
  }
}

type PeriodFieldsProps = {
  period: Period
  /** The company's day. */
  today: Day
  offered: readonly PeriodName[]
  onChange: (period: Period) => void
}

/** The one way to choose days: the usual periods by one press, or two dates. */
export function PeriodFields({ period, today, offered, onChange }: PeriodFieldsProps) {
  const t = useTranslations("period")
  return (
    <>
      {offered.map((name) => {
        const { from, to } = periodOf(name, today)
        return (
          <Chip key={name} pressed={period.from === from && period.to === to} onClick={() => onChange({ from, to })}>
            {t(name)}
          </Chip>
        )
      })}
      {(["from", "to"] as const).map((key) => (
        <Field key={key} label={t(key)} labelHidden className="min-w-34 flex-1 sm:max-w-44">
          <Input
            type="date"
            title={t(key)}
            min={key === "to" ? period.from : undefined}
            max="2199-12-31"
            value={period[key]}
            onChange={(event) => (event.target.value ? onChange({ ...period, [key]: event.target.value }) : undefined)}
          />
        </Field>
      ))}
    </>
  )
}
