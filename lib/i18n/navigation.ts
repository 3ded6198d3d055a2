import type { Route } from "next"
import { type Locale, routing } from "./routing"

/**
 * The address of a page in a language: `/shaxmatki` → `/uz/shaxmatki`. Public pages use it with `next/link`:
 * next-intl's own Link needs its provider, which costs 12 KB on every page.
 */
export function localePath(href: string, locale: Locale): Route {
  if (locale === routing.defaultLocale) return href as Route
  return (href === "/" ? `/${locale}` : `/${locale}${href}`) as Route
}
