import type { Actor } from "@/lib/domain/actor"

export type Locale = Actor["locale"]
const LOCALES: readonly Locale[] = ["ru", "uz", "en"]

/** The best of our languages that `Accept-Language` names; Russian where it names none. */
export function askedLocale(header: string | null): Locale {
  const asked = (header ?? "")
    .split(",")
    .slice(0, 20)
    .map((part, order) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";")
      const weight = parameters.find((text) => text.trim().startsWith("q="))?.trim()
      return { language: tag.split("-")[0], weight: weight ? Number(weight.slice(2)) : 1, order }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
  for (const { language } of asked) {
    const known = LOCALES.find((locale) => locale === language)
    if (known) return known
  }
  return "ru"
}
