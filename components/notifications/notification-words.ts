"use client"

import { useLocale, useTranslations } from "next-intl"
import type { NotificationDto } from "@/lib/domain/notifications/schema"
import { formatPercent } from "@/lib/i18n/format"
import { formatDateTime } from "@/lib/i18n/format-time"

/** The sentence of a notification in the reader's language. */
export function useNotificationWords(): (notification: NotificationDto) => string {
  const t = useTranslations("notifications")
  const nameless = useTranslations("leads")("nameless")
  const locale = useLocale()
  return ({ kind, data }) => {
    const text = (key: string) => String(data[key] ?? "")
    const name = text("name") || nameless
    const lead = text("lead") || nameless
    const unit = text("unit")
    const until = data.until ? formatDateTime(text("until")) : ""
    const percent = formatPercent(Number(data.basisPoints ?? 0), locale)
    switch (kind) {
      case "lead.assigned":
      case "lead.touched":
      case "lead.reopened":
      case "callback.due":
      case "importSource.failed":
        return t(kind, { name })
      case "lead.transferred":
        return t(kind, { name, count: Number(data.count ?? 0) })
      case "claim.expired":
      case "claim.released":
      case "claim.transferred":
        return t(kind, { lead, unit })
      case "claim.promoted":
        return t(kind, { lead, unit, until })
      case "discount.requested":
        return t(kind, { lead, unit, percent })
      case "discount.decided":
        return t(data.status === "approved" ? "discount.approved" : "discount.refused", { lead, unit, percent })
      default:
        // A kind that this build does not know yet: the link still leads there.
        return t("ui.title")
    }
  }
}
