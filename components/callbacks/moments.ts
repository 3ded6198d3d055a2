import { addDays, type Day, dayInZone, weekday, zonedInstant } from "@/lib/domain/calendar"
import { COMPANY_TIME_ZONE } from "@/lib/i18n/format"
import { formatTime } from "@/lib/i18n/format-time"

const HOUR_MS = 3_600_000
const MORNING = "10:00"
const EVENING = "17:30"

export type QuickMoment = { key: "hour" | "evening" | "tomorrow" | "monday" | "week"; at: Date; time: string }

/** The times a call is usually moved to, those that are still ahead; by the company's clock, wherever the browser stands. */
export function quickMoments(now: Date): QuickMoment[] {
  const today = dayInZone(now, COMPANY_TIME_ZONE)
  const toMonday = 8 - weekday(today)
  const at = (day: Day, time: string) => zonedInstant(day, time, COMPANY_TIME_ZONE)
  const candidates = [
    { key: "hour", at: roundToFiveMinutes(now.getTime() + HOUR_MS) },
    { key: "evening", at: at(today, EVENING) },
    { key: "tomorrow", at: at(addDays(today, 1), MORNING) },
    // On Sunday «tomorrow» is Monday already.
    ...(toMonday > 1 ? [{ key: "monday" as const, at: at(addDays(today, toMonday), MORNING) }] : []),
    { key: "week", at: at(addDays(today, 7), MORNING) },
  ] as const
  return candidates.filter((moment) => moment.at > now).map((moment) => ({ ...moment, time: formatTime(moment.at) }))
}

function roundToFiveMinutes(ms: number): Date {
  const step = 300_000
  return new Date(Math.round(ms / step) * step)
}

/** What two inputs of date and time say, on the company's clock; null while one of them is empty. */
export function momentOf(day: string, time: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day) || !/^\d{2}:\d{2}$/u.test(time)) return null
  return zonedInstant(day, time, COMPANY_TIME_ZONE)
}

/** The same backwards, as the inputs want it. */
export function fieldsOf(at: Date): { day: string; time: string } {
  return { day: dayInZone(at, COMPANY_TIME_ZONE), time: formatTime(at) }
}
