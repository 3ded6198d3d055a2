import { COMPANY_TIME_ZONE } from "./format"
import { capital } from "./format-place"
import type { Locale } from "./routing"

const NBSP = "\u00A0"
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type Instant = string | number | Date

// Chromium carries no Uzbek names and answers «M11 26, Thu»: ours are written out, and the server says the same.
const TAGS = { ru: "ru-RU", en: "en-GB" }
const UZ_MONTHS = "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr".split(" ")
const UZ_WEEKDAYS = "dushanba seshanba chorshanba payshanba juma shanba yakshanba".split(" ")
const UZ_WEEKDAYS_SHORT = "du se ch pa ju sh ya".split(" ")

/** Pieces of an instant on a clock, the company's unless another is named. */
function pieces(instant: Instant, timeZone = COMPANY_TIME_ZONE): Record<string, string> {
  // en-GB in every language: only the digits are taken, and they are the same in Node and in every browser.
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
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

/** `23.11.2026, 18:05`, on the company's clock or another. */
export function formatDateTime(instant: Instant, timeZone?: string): string {
  const part = pieces(instant, timeZone)
  return `${part.day}.${part.month}.${part.year}, ${part.hour}:${part.minute}`
}

/** `2026-11-23T18:05`, as the company's clock showed it: for files, which have formats of their own. */
export function wallTime(instant: Instant): string {
  const part = pieces(instant)
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`
}

/** «Понедельник, 23 ноября», from an instant on the company's clock. */
export function formatDayLong(instant: Instant, locale: Locale): string {
  if (locale === "uz") {
    const { year, month, day } = pieces(instant)
    const weekday = new Date(`${year}-${month}-${day}T12:00:00Z`).getUTCDay() || 7
    return capital(`${weekdayName(weekday, locale, "long")}, ${Number(day)}-${UZ_MONTHS[Number(month) - 1]}`)
  }
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
  return `${capital(monthName(month, locale))} ${month.slice(0, 4)}`
}

/** «ноябрь», from a day or a month `YYYY-MM`. */
export function monthName(month: string, locale: Locale): string {
  if (locale === "uz") return UZ_MONTHS[Number(month.slice(5, 7)) - 1] ?? ""
  const date = new Date(`${month.slice(0, 7)}-15T12:00:00Z`)
  const name = new Intl.DateTimeFormat(TAGS[locale], { timeZone: "UTC", month: "long" }).format(date)
  return locale === "ru" ? name.toLowerCase() : name
}

const FIRST_MONDAY = Date.UTC(2024, 0, 1)

/** «пн» or «понедельник», by ISO number: 1 is Monday. */
export function weekdayName(day: number, locale: Locale, style: "short" | "long" = "short"): string {
  if (locale === "uz") return (style === "long" ? UZ_WEEKDAYS : UZ_WEEKDAYS_SHORT)[day - 1] ?? ""
  const date = new Date(FIRST_MONDAY + (day - 1) * DAY)
  return new Intl.DateTimeFormat(TAGS[locale], { weekday: style, timeZone: "UTC" }).format(date)
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
  const unit = { ru: ["ч", "мин"], uz: ["soat", "daq"], en: ["h", "min"] }[locale]
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
