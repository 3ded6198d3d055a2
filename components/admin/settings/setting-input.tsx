"use client"

import { useLocale, useTranslations } from "next-intl"
import { Chip } from "@/components/ui/chip"
import { Input } from "@/components/ui/input"
import { NativeSelect } from "@/components/ui/native-select"
import { Switch } from "@/components/ui/switch"
import { CURRENCIES } from "@/lib/domain/money"
import { weekdayName } from "@/lib/i18n/format-time"
import type { SettingControl } from "./controls"
import type { Json } from "./setting-value"

type SettingInputProps = {
  control: SettingControl
  labelledBy: string
  describedBy: string
  invalid: boolean
  value: Json
  draft: string
  pending: boolean
  onDraft: (draft: string) => void
  /** What is chosen rather than typed is saved at once. */
  onChange: (value: Json) => void
}

const COUNTRIES = ["UZ", "TJ", "RU", "KZ"] as const
const WEEK = [1, 2, 3, 4, 5, 6, 7]

export function SettingInput({ control, labelledBy, describedBy, invalid, ...props }: SettingInputProps) {
  const t = useTranslations("settingsPage")
  const locale = useLocale()
  const { value, draft, pending, onDraft, onChange } = props
  const aria = {
    "aria-labelledby": labelledBy,
    "aria-describedby": describedBy,
    ...(invalid ? { "aria-invalid": true as const } : {}),
  }
  switch (control.kind) {
    case "flag":
      return <Switch {...aria} checked={value === true} disabled={pending} onCheckedChange={onChange} />
    case "weekdays": {
      const days = Array.isArray(value) ? value.map(Number) : []
      return (
        <fieldset aria-labelledby={labelledBy} aria-describedby={describedBy} className="flex flex-wrap gap-1.5">
          {WEEK.map((day) => (
            <Chip
              key={day}
              pressed={days.includes(day)}
              disabled={pending}
              aria-label={weekdayName(day, locale, "long")}
              onClick={() => onChange(WEEK.filter((other) => (other === day) !== days.includes(other)))}
            >
              {weekdayName(day, locale)}
            </Chip>
          ))}
        </fieldset>
      )
    }
    case "country":
    case "currency": {
      const options =
        control.kind === "country"
          ? COUNTRIES.map((code) => ({ value: code, label: t(`countries.${code}`) }))
          : CURRENCIES.map((code) => ({ value: code, label: t(`currencies.${code}`) }))
      return (
        <div className="w-full">
          <NativeSelect
            {...aria}
            options={options}
            value={String(value)}
            disabled={pending}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      )
    }
    case "timeZone":
      return (
        <div className="w-full">
          <NativeSelect
            {...aria}
            options={zones(String(value)).map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
            value={String(value)}
            disabled={pending}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      )
    case "clock":
      return (
        <div className="w-32">
          <Input {...aria} type="time" value={draft} onChange={(event) => onDraft(event.target.value)} />
        </div>
      )
    case "count":
    case "percent":
      return (
        <div className="flex items-center gap-2">
          <div className="w-28">
            <Input
              {...aria}
              numeric
              inputMode={control.kind === "count" ? "numeric" : "decimal"}
              value={draft}
              onChange={(event) => onDraft(event.target.value)}
            />
          </div>
          <span className="text-sm text-soft">{t(`units.${control.unit}`)}</span>
        </div>
      )
    default:
      return (
        <div className="w-full">
          <Input {...aria} value={draft} onChange={(event) => onDraft(event.target.value)} />
        </div>
      )
  }
}

/** Zones of the countries the product is for, and whatever is set now. */
function zones(current: string): string[] {
  const near = ["Asia/", "Europe/"]
  const known = Intl.supportedValuesOf("timeZone").filter((zone) => near.some((prefix) => zone.startsWith(prefix)))
  return known.includes(current) ? known : [current, ...known]
}
