import type { Actor } from "../actor"

/** First path segments that are routes of the product: no complex may be called so. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  "api",
  "admin",
  "b",
  "dashboard",
  "en",
  "favicon",
  "feeds",
  "images",
  "inngest",
  "login",
  "logout",
  "media",
  "missing",
  "next",
  "privacy",
  "public",
  "robots",
  "ru",
  "search",
  "shaxmatki",
  "sitemap",
  "static",
  "thanks",
  "uz",
])

export const SLUG_SHAPE = /^[a-z0-9]+(-[a-z0-9]+)*$/

const LETTERS: Record<string, string> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ғ: "g",
  д: "d",
  е: "e",
  ё: "yo",
  ж: "zh",
  з: "z",
  и: "i",
  й: "y",
  к: "k",
  қ: "q",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ў: "o",
  ф: "f",
  х: "kh",
  ҳ: "h",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
}

/** «Крылья» → krylya, "Bog'ishamol" → bogishamol; null when nothing is left that an address may hold. */
export function slugOf(name: string): string | null {
  const latin = [...name.toLowerCase().replace(/['’‘`ʻʼ№]/gu, "")].map((letter) => LETTERS[letter] ?? letter).join("")
  const slug = latin
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
    .slice(0, 60)
    .replace(/-+$/u, "")
  return slug === "" ? null : slug
}

/** «Крылья» → КР: what contract numbers of the complex begin with, unless somebody chose better. */
export function contractPrefixOf(name: string): string {
  const letters = name.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "")
  return letters.slice(0, 2) || "ЖК"
}

type Translated<K extends string> = Record<`${K}${"Ru" | "Uz" | "En"}`, string>

/** A text kept in three languages, in the reader's; Russian where theirs is empty. */
export function localized<K extends string>(row: Translated<K>, key: K, locale: Actor["locale"]): string {
  const suffix = locale === "uz" ? "Uz" : locale === "en" ? "En" : "Ru"
  const texts = row as Record<string, string>
  return texts[`${key}${suffix}`] || texts[`${key}Ru`] || ""
}
