import { env } from "@/lib/env"
import { localePath } from "@/lib/i18n/navigation"
import { LOCALES, type Locale } from "@/lib/i18n/routing"

/** Where the site is for the world, without a slash at the end. */
export function siteAddress(): string {
  const { APP_URL, PORT } = env()
  return (APP_URL ?? `http://localhost:${PORT}`).replace(/\/+$/u, "")
}

/** The full address of a page in a language. */
export function pageAddress(path: string, locale: Locale): string {
  return siteAddress() + localePath(path, locale)
}

/** The same page in every language, for hreflang; `x-default` is Russian. */
export function languageAddresses(path: string): Record<string, string> {
  const all = Object.fromEntries(LOCALES.map((locale) => [locale, pageAddress(path, locale)]))
  return { ...all, "x-default": pageAddress(path, "ru") }
}
