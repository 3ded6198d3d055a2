"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { chipClass } from "@/components/ui/chip"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { fieldsOf, momentOf, quickMoments } from "./moments"

type MomentFieldsProps = {
  /** What the fields begin with; tomorrow morning if it has passed. */
  initial?: string
  submitLabel: string
  pending: boolean
  error?: string | null
  onChoose: (at: Date) => void
}

/** When to call: one press for the usual times, or a date and a time. */
export function MomentFields({ initial, submitLabel, pending, error, onChoose }: MomentFieldsProps) {
  const t = useTranslations("callbacks")
  const [now] = useState(() => new Date())
  const quick = quickMoments(now)
  const start =
    initial && Date.parse(initial) > now.getTime()
      ? new Date(initial)
      : (quick.find((moment) => moment.key === "tomorrow")?.at ?? now)
  const [fields, setFields] = useState(() => fieldsOf(start))
  const at = momentOf(fields.day, fields.time)
  const past = at !== null && at.getTime() < Date.now() - 60_000
  return (
    <div className="flex flex-col gap-3">
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="sr-only">{t("quick.label")}</legend>
        {quick.map((moment) => (
          <button
            key={moment.key}
            type="button"
            disabled={pending}
            className={chipClass}
            onClick={() => onChoose(moment.at)}
          >
            {t(`quick.${moment.key}`, { time: moment.time })}
          </button>
        ))}
      </fieldset>
      <div className="flex items-end gap-2">
        <Field label={t("date")} className="flex-1">
          <Input
            type="date"
            value={fields.day}
            onChange={(event) => setFields({ ...fields, day: event.target.value })}
          />
        </Field>
        <Field label={t("time")} className="w-32">
          <Input
            type="time"
            step={300}
            value={fields.time}
            onChange={(event) => setFields({ ...fields, time: event.target.value })}
          />
        </Field>
      </div>
      {past || error ? (
        <p role="alert" className="text-sm text-late">
          {past ? t("past") : error}
        </p>
      ) : null}
      <Button
        variant="primary"
        pending={pending}
        disabled={at === null || past}
        onClick={() => (at ? onChoose(at) : undefined)}
      >
        {submitLabel}
      </Button>
    </div>
  )
}
