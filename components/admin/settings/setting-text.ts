"use client"

import { useFormatter, useLocale, useTranslations } from "next-intl"
import { weekdayName } from "@/lib/i18n/format-time"
import type { SettingControl } from "./controls"
import type { Json } from "./setting-value"

/** Says a setting's value as a person would: «24 ч», «0,05 % в день», «Пн, Вт, Ср». */
export function useSettingText(): (control: SettingControl, value: Json) => string {
  const t = useTranslations("settingsPage")
  const locale = useLocale()
  const format = useFormatter()
  return (control, value) => {
    switch (control.kind) {
      case "flag":
        return t(value === true ? "on" : "off")
      case "count":
        return `${format.number(Number(value))} ${t(`units.${control.unit}`)}`
      case "percent":
        return `${format.number(Number(value) / control.scale, { maximumFractionDigits: 4 })} ${t(`units.${control.unit}`)}`
      case "weekdays":
        return Array.isArray(value) ? value.map((day) => weekdayName(Number(day), locale)).join(", ") : ""
      case "country":
        return t(`countries.${value as "UZ"}`)
      case "currency":
        return t(`currencies.${value as "UZS"}`)
      default:
        return String(value ?? "") || t("empty")
    }
  }
}
