import type { Actor } from "../actor"
import type { ComplexDto } from "./schema"

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

/** What a visitor of the site would look for, in the order in which it is missed. */
export const PUBLIC_NEEDS = [
  "units",
  "phone",
  "pictures",
  "address",
  "position",
  "delivery",
  "description",
  "languages",
] as const
export type PublicNeed = (typeof PUBLIC_NEEDS)[number]

/** What the public would miss of a complex if it were on the site as it is. Nothing of it forbids to publish. */
export function missingForPublic(complex: ComplexDto, has: { available: number; pictures: number }): PublicNeed[] {
  const missing: Record<PublicNeed, boolean> = {
    units: has.available === 0,
    phone: complex.phone === "",
    pictures: has.pictures === 0,
    address: complex.addressRu === "",
    position: complex.latitude === null || complex.longitude === null,
    delivery: complex.deliveryYear === null || complex.deliveryQuarter === null,
    description: complex.descriptionRu === "",
    languages: (["address", "description"] as const).some(
      (text) => complex[`${text}Ru`] !== "" && (complex[`${text}Uz`] === "" || complex[`${text}En`] === ""),
    ),
  }
  return PUBLIC_NEEDS.filter((need) => missing[need])
}

/**
 * A position as maps give it: "41.311081, 69.240562", "41,311081 69,240562", or an address of Google Maps, Yandex Maps,
 * 2GIS or OpenStreetMap with a position in it. Null when there is none on the globe.
 */
export function positionOf(text: string): { latitude: number; longitude: number } | null {
  // A position is ASCII: escapes of one byte are read, others may be cut in the middle of a letter.
  const address = text.replace(/%[0-7][0-9a-f]/gi, decodeURIComponent).trim()
  const longitudeFirst = /yandex\.|2gis\.|2gis\//i.test(address)
  const pair =
    /!3d(-?\d+\.\d+)!4d(-?\d+\.\d+)/.exec(address) ??
    /[?&#/@](?:q|ll|pt|map|m|query|center|mlat)?=?(?:\d+(?:\.\d+)?\/)?(-?\d+\.\d+)(?:[,/ ]|&mlon=)\s*(-?\d+\.\d+)/i.exec(
      address,
    ) ??
    /^(-?\d+\.\d+)\s*[,;\s]\s*(-?\d+\.\d+)$/.exec(address) ??
    /^(-?\d+,\d+)\s*[;\s]\s*(-?\d+,\d+)$/.exec(address)
  if (!pair) return null
  const [first, second] = [pair[1], pair[2]].map((part) => Number(String(part).replace(",", ".")))
  if (first === undefined || second === undefined) return null
  const isAddress = /^https?:|\.(com|ru|uz|org)\//i.test(address)
  const [latitude, longitude] = isAddress && longitudeFirst ? [second, first] : [first, second]
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null
}
