import { createTranslator } from "next-intl"
import en from "@/lib/i18n/messages/en.json"
import ru from "@/lib/i18n/messages/ru.json"
import uz from "@/lib/i18n/messages/uz.json"
import type { Locale } from "@/lib/i18n/routing"

const WORDS = { ru, uz, en }

/** What papers are worded with: there is no page around them that brings a translator. */
export function paperTranslator(locale: Locale) {
  return createTranslator({ locale, messages: WORDS[locale] })
}
export type PaperTranslator = ReturnType<typeof paperTranslator>
