import type { Locale } from "./routing"

const NBSP = "\u00A0"
const MINUS = "\u2212"
/** «2», «А», «2А», «10-3»: what means nothing without the word. */
const BARE = /^(\p{L}|\d+[\d/-]*\p{L}?)$/u

function withWord(name: string, words: Record<Locale, string>, locale: Locale): string {
  if (!BARE.test(name)) return name
  return locale === "uz" ? `${name}-${words.uz}` : `${words[locale]}${NBSP}${name}`
}

/** «подъезд 2», «2-podyezd»; a name that is a word already, «Паркинг», stands alone. */
export function formatEntrance(name: string, locale: Locale): string {
  return withWord(name, { ru: "подъезд", uz: "podyezd", en: "entrance" }, locale)
}

/** «корпус А», «A-blok». */
export function formatBlock(name: string, locale: Locale): string {
  return withWord(name, { ru: "корпус", uz: "blok", en: "block" }, locale)
}

/** `11`, `−2` with a real minus. */
export function formatFloorNumber(floor: number): string {
  return floor < 0 ? `${MINUS}${-floor}` : String(floor)
}

/** «этаж 11», with `top` «этаж 11 из 14». Below the ground nobody counts how many there are. */
export function formatFloor(floor: number, locale: Locale, top?: number): string {
  const number = formatFloorNumber(floor)
  const of = top !== undefined && floor > 0 && top >= floor ? top : null
  if (locale === "uz") return `${of === null ? "" : `${of}${NBSP}qavatdan `}${number}-qavat`
  const words = locale === "ru" ? ["этаж", "из"] : ["floor", "of"]
  return `${words[0]}${NBSP}${number}${of === null ? "" : ` ${words[1]}${NBSP}${of}`}`
}

export type Place = { block?: string | undefined; entrance?: string | undefined; floor: number; top?: number }

/** «корпус А, подъезд 2, этаж 11 из 14»: the address of a unit in its complex, in the order of the door plate. */
export function formatPlace({ block, entrance, floor, top }: Place, locale: Locale): string {
  const parts = [
    block === undefined ? "" : formatBlock(block, locale),
    entrance === undefined ? "" : formatEntrance(entrance, locale),
    formatFloor(floor, locale, top),
  ]
  return parts.filter(Boolean).join(", ")
}

/** Where a place begins a line or names a column. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
