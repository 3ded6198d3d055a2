import { hasLocale } from "next-intl"
import { setRequestLocale } from "next-intl/server"
import { type Locale, routing } from "@/lib/i18n/routing"

/** The language of a public page from its address. Said aloud before anything is translated: without it the page is dynamic. */
export function pageLocale(asked: string): Locale {
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  setRequestLocale(locale)
  return locale
}
