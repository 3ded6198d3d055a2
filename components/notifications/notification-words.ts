"use client"

import { useLocale, useTranslations } from "next-intl"
import type { NotificationDto } from "@/lib/domain/notifications/schema"
import { notificationSentence } from "@/lib/i18n/notification-sentence"

/** The sentence of a notification in the reader's language. */
export function useNotificationWords(): (notification: NotificationDto) => string {
  const t = useTranslations("notifications")
  const nameless = useTranslations("leads")("nameless")
  const locale = useLocale()
  // The keys are those that notificationSentence names; a test reads each of them in each language.
  const say = (key: string, values?: Record<string, string | number>) =>
    t(key as "lead.assigned", values as { name: string })
  return (notification) => notificationSentence(notification, { say, nameless, locale })
}
