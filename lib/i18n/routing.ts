import { defineRouting } from "next-intl/routing"

export const LOCALES = ["ru", "uz", "en"] as const
export type Locale = (typeof LOCALES)[number]

/** Not translated: who needs a language knows its name in that language. */
export const LANGUAGE_NAMES: Record<Locale, string> = { ru: "Русский", uz: "O‘zbekcha", en: "English" }

/** Russian has no prefix. No cookie and no Accept-Language: either would take visitors out of the shared page cache. */
export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: "ru",
  localePrefix: "as-needed",
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
})
