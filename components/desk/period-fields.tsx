"use client"

import { useTranslations } from "next-intl"
import { Chip } from "@/components/ui/chip"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import type { Day } from "@/lib/domain/calendar"
import { type Period, type PeriodName, periodOf } from "./period"

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
      <div className="flex gap-2 max-sm:w-full">
        {(["from", "to"] as const).map((key) => (
          <Field key={key} label={t(key)} labelHidden className="min-w-0 flex-1 sm:w-40">
            <Input
              type="date"
              title={t(key)}
              min={key === "to" ? period.from : undefined}
              max="2199-12-31"
              value={period[key]}
              onChange={(event) =>
                event.target.value ? onChange({ ...period, [key]: event.target.value }) : undefined
              }
            />
          </Field>
        ))}
      </div>
    </>
  )
}
