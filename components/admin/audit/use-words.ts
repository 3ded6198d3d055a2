"use client"

import { useLocale, useTranslations } from "next-intl"
import type { AuditEntryDto } from "@/lib/domain/audit/schema"
import { CURRENCIES } from "@/lib/domain/money"
import type { UserDto } from "@/lib/domain/users/schema"
import { formatMoney, formatPercent } from "@/lib/i18n/format"
import { formatDate, formatDateTime } from "@/lib/i18n/format-time"
import { isRecord } from "./facts"

type Json = AuditEntryDto["data"]

const INSTANT = /^\d{4}-\d{2}-\d{2}T/
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Words for what the log keeps as codes. What has no word is shown as it is: an entry must never be hidden. */
export function useAuditWords() {
  const t = useTranslations("audit")
  const settings = useTranslations("settingsPage.items")
  const locale = useLocale() as UserDto["locale"]
  const word = (group: "field" | "value" | "entity", code: string) => {
    const key = `${group}.${code}` as "field.status"
    return t.has(key) ? t(key) : code
  }

  function value(json: Json, field = ""): string {
    if (json === null || json === "") return "–"
    if (typeof json === "boolean") return t(json ? "yes" : "no")
    if (Array.isArray(json))
      return json.map((item) => (field === "fields" ? word("field", String(item)) : value(item))).join(", ")
    if (isRecord(json)) {
      const currency = CURRENCIES.find((code) => code === json.currency)
      if (currency && /^-?\d+$/.test(String(json.amount)))
        return formatMoney(BigInt(String(json.amount)), currency, locale)
      return JSON.stringify(json)
    }
    if (field === "basisPoints") return formatPercent(Number(json), locale)
    const text = String(json)
    if (INSTANT.test(text)) return formatDateTime(text)
    if (DAY.test(text)) return formatDate(text)
    return word("value", text)
  }

  /** Which record it was, where its id has a name for people: settings alone. */
  function about({ entity, entityId }: Pick<AuditEntryDto, "entity" | "entityId">): string | null {
    const key = `${entityId}.label` as "leads.cap.label"
    return entity === "setting" && settings.has(key) ? settings(key) : null
  }

  return { value, about, field: (code: string) => word("field", code), entity: (code: string) => word("entity", code) }
}
