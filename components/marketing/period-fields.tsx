"use client"

import { useTranslations } from "next-intl"
import { Chip } from "@/components/ui/chip"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { addMonths, type Day } from "@/lib/domain/calendar"

type Period = { from: Day; to: Day }
type PeriodFieldsProps = Period & {
  today: Day
  /** A campaign's first day: its whole life is one of the usual periods. */
  since?: Day
  onChange: (period: Period) => void
}

/** The usual periods by one press, or two days. */
export function PeriodFields({ from, to, today, since, onChange }: PeriodFieldsProps) {
  const t = useTranslations("marketing")
  const month = `${today.slice(0, 7)}-01`
  const periods = [
    ...(since ? [{ key: "all", from: since } as const] : []),
    { key: "month", from: month } as const,
    { key: "quarter", from: addMonths(month, -2) } as const,
    { key: "year", from: `${today.slice(0, 4)}-01-01` } as const,
  ]
  return (
    <>
      {periods.map((period) => (
        <Chip
          key={period.key}
          pressed={from === period.from && to === today}
          onClick={() => onChange({ from: period.from, to: today })}
        >
          {t(`period.${period.key}`)}
        </Chip>
      ))}
      {(["from", "to"] as const).map((key) => (
        <Field key={key} label={t(key)} labelHidden className="min-w-34 flex-1 sm:max-w-40">
          <Input
            type="date"
            title={t(key)}
            min={key === "to" ? from : undefined}
            max="2199-12-31"
            value={key === "from" ? from : to}
            onChange={(event) => (event.target.value ? onChange({ from, to, [key]: event.target.value }) : undefined)}
          />
        </Field>
      ))}
    </>
  )
}
