import { COMPANY_TIME_ZONE } from "./format"
import type { Locale } from "./routing"

const NBSP = "\u00A0"
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type Instant = string | number | Date

const TAGS: Record<Locale, string> = { ru: "ru-RU", uz: "uz-Latn-UZ", en: "en-GB" }

/** Pieces of an instant on the company's clock. */
function pieces(instant: Instant): Record<string, string> {
  // en-GB in every language: only the digits are taken, and they are the same in Node and in every browser.
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: COMPANY_TIME_ZONE,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  })
  return Object.fromEntries(format.formatToParts(new Date(instant)).map((part) => [part.type, part.value]))
}

/** `23.11.2026` from a calendar day `YYYY-MM-DD` or an instant on the company's clock. */
export function formatDate(value: Instant): string {
  const day = typeof value === "string" ? /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value) : null
  if (day) return `${day[3]}.${day[2]}.${day[1]}`
  const part = pieces(value)
  return `${part.day}.${part.month}.${part.year}`
}

/** `18:05` on the company's clock. */
export function formatTime(instant: Instant): string {
  const part = pieces(instant)
  return `${part.hour}:${part.minute}`
}

/** `23.11.2026, 18:05`. */
export function formatDateTime(instant: Instant): string {
  return `${formatDate(instant)}, ${formatTime(instant)}`
}

/** «Понедельник, 23 ноября», from an instant on the company's clock. */
export function formatDayLong(instant: Instant, locale: Locale): string {
  const format = new Intl.DateTimeFormat(TAGS[locale], {
    timeZone: COMPANY_TIME_ZONE,
    weekday: "long",
    day: "numeric",
    month: "long",
  })
  return capital(format.format(new Date(instant)))
}

/** «Ноябрь 2026» from a day or a month `YYYY-MM`. */
export function formatMonth(month: string, locale: Locale): string {
  const date = new Date(`${month.slice(0, 7)}-15T12:00:00Z`)
  const name = new Intl.DateTimeFormat(TAGS[locale], { timeZone: "UTC", month: "long" }).format(date)
  return `${capital(name)} ${month.slice(0, 4)}`
}

/** «IV кв. 2027». */
export function formatQuarter(year: number, quarter: number, locale: Locale): string {
  const roman = ["I", "II", "III", "IV"][quarter - 1] ?? ""
  return {
    ru: `${roman}${NBSP}кв. ${year}`,
    uz: `${year}-yil ${roman}${NBSP}chorak`,
    en: `Q${quarter}${NBSP}${year}`,
  }[locale]
}

/** «34 мин», «5 ч 24 мин», «3 дня»: how long, without a direction. Less than a minute counts as one; a day or more in days. */
export function formatDuration(ms: number, locale: Locale): string {
  const absolute = Math.max(MINUTE, Math.abs(ms))
  if (absolute >= DAY) return days(Math.floor(absolute / DAY), locale)
  const unit = { ru: ["ч", "мин"], uz: ["soat", "daqiqa"], en: ["h", "min"] }[locale]
  const hours = Math.floor(absolute / HOUR)
  const minutes = Math.floor((absolute % HOUR) / MINUTE)
  const parts = [hours > 0 ? `${hours}${NBSP}${unit[0]}` : "", minutes > 0 ? `${minutes}${NBSP}${unit[1]}` : ""]
  return parts.filter(Boolean).join(" ")
}

/** «через 2 мин», «3 дня назад», «сейчас»: an instant seen from `now`. */
export function formatRelative(instant: Instant, now: number, locale: Locale): string {
  const ms = new Date(instant).getTime() - now
  if (Math.abs(ms) < MINUTE) return { ru: "сейчас", uz: "hozir", en: "now" }[locale]
  const text = formatDuration(ms, locale)
  if (ms > 0) return { ru: `через ${text}`, uz: `${text}dan keyin`, en: `in ${text}` }[locale]
  return { ru: `${text} назад`, uz: `${text} oldin`, en: `${text} ago` }[locale]
}

function days(count: number, locale: Locale): string {
  if (locale === "uz") return `${count}${NBSP}kun`
  if (locale === "en") return `${count}${NBSP}${count === 1 ? "day" : "days"}`
  const form = { one: "день", few: "дня" }[new Intl.PluralRules("ru").select(count) as "one" | "few"] ?? "дней"
  return `${count}${NBSP}${form}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
