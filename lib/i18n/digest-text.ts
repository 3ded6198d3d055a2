import { createTranslator } from "next-intl"
import type { DigestLine } from "@/lib/domain/digests/queries"
import type { DigestPart } from "@/lib/domain/digests/rules"
import { ALL_MESSAGES } from "./all-messages"
import type { Locale } from "./routing"

/** A digest in its reader's language, for letters and chats alike. */
export function digestText(part: DigestPart, lines: readonly DigestLine[], locale: Locale) {
  const t = createTranslator({ locale, messages: ALL_MESSAGES[locale], namespace: "digest" })
  return { title: t(part), lines: lines.map(({ key, count }) => t(`line.${key}`, { count: String(count) })) }
}
