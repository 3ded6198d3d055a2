import { type Day, dayInZone, isDay, zonedInstant } from "../../../calendar"

const DAY = /^(\d{4})-(\d{2})-(\d{2})|^(\d{1,2})[./-](\d{1,2})[./-](\d{4})/u
const TIME = /^[T,\s]*(?:(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?$/u

/** A day as people and spreadsheets write it: `2026-11-23`, `23.11.2026`, `23/11/2026`. Null for anything else, 31 February among it. */
export function readDay(text: string): Day | null {
  return partsOf(text)?.day ?? null
}

/**
 * The instant of a day with or without a time, on the office's clock; null for one that has not come at `now`. Without a time it
 * is noon, far from both ends of the day.
 */
export function readMoment(text: string, timeZone: string, now: Date): Date | null {
  const parts = partsOf(text)
  if (!parts) return null
  const at = zonedInstant(parts.day, parts.time ?? "12:00", timeZone)
  if (at <= now) return at
  return parts.time === null && parts.day === dayInZone(now, timeZone) ? now : null
}

function partsOf(text: string): { day: Day; time: string | null } | null {
  const match = DAY.exec(text)
  if (!match) return null
  const [found, year, month, date, dayFirst = "", monthSecond = "", yearLast] = match
  const day = year
    ? `${year}-${month}-${date}`
    : `${yearLast}-${monthSecond.padStart(2, "0")}-${dayFirst.padStart(2, "0")}`
  const rest = TIME.exec(text.slice(found.length))
  if (!rest || !isDay(day)) return null
  if (rest[1] === undefined) return { day, time: null }
  const valid = Number(rest[1]) < 24 && Number(rest[2]) < 60
  return valid ? { day, time: `${rest[1].padStart(2, "0")}:${rest[2]}` } : null
}
