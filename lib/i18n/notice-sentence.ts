import { createTranslator } from "next-intl"
import type { DeliveryPayload } from "@/lib/domain/deliveries/schema"
import { noticeData } from "@/lib/domain/notifications/schema"
import { ALL_MESSAGES } from "./all-messages"
import { notificationSentence } from "./notification-sentence"
import type { Locale } from "./routing"

/** What a queued notice says in its reader's language, as their bell says it. */
export function noticeSentence(payload: DeliveryPayload, locale: Locale): string {
  const messages = ALL_MESSAGES[locale]
  const words = createTranslator({ locale, messages, namespace: "notifications" })
  return notificationSentence(
    { kind: String(payload.kind), data: noticeData.parse(JSON.parse(String(payload.data))) },
    {
      say: (key, values) => words(key as "lead.assigned", values as { name: string }),
      nameless: createTranslator({ locale, messages, namespace: "leads" })("nameless"),
      locale,
    },
  )
}
