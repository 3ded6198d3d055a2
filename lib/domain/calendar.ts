/** A calendar day, `YYYY-MM-DD`. Such strings compare as days do. */
export type Day = string

/** Days on which banks do not work: ISO weekdays (Monday 1 … Sunday 7) and listed holidays. */
export type BankCalendar = { weekend: readonly number[]; holidays: ReadonlySet<Day> }

/** The working week of the response clock: ISO weekdays, wall-clock `HH:MM` from and to, in `timeZone`. */
export type WorkingHours = { days: readonly number[]; from: string; to: string; timeZone: string }

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** Days since 1970-01-01. RangeError for what is not a day of the calendar, such as 2026-02-30. */
function epochDay(day: Day): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day)
  const ms = match ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day)
    throw new RangeError(`Not a calendar day: ${day}`)
  return ms / DAY_MS
}

function fromEpochDay(days: number): Day {
  const text = new Date(days * DAY_MS).toISOString()
  if (text.length !== 24) throw new RangeError("Day outside the years 0000 to 9999")
  return text.slice(0, 10)
}

/** Whether the text names a real day. */
export function isDay(text: string): boolean {
  try {
    epochDay(text)
    return true
  } catch {
    return false // the only thing it throws is the RangeError for a text that is no day
  }
}

export function addDays(day: Day, days: number): Day {
  return fromEpochDay(epochDay(day) + days)
}

/** Days from one to the other; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return epochDay(to) - epochDay(from)
}

export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * The anchor moved by whole months and clamped to the month's end. Always count from the anchor, never from the last result:
 * 31 Oct gives 30 Nov, 31 Dec, 31 Jan, 28 Feb, 31 Mar.
 */
export function addMonths(anchor: Day, months: number): Day {
  const start = new Date(epochDay(anchor) * DAY_MS)
  const target = start.getUTCFullYear() * 12 + start.getUTCMonth() + months
  const year = Math.floor(target / 12)
  if (year < 0 || year > 9999) throw new RangeError("Day outside the years 0000 to 9999")
  const month = String((target % 12) + 1).padStart(2, "0")
  const first = `${String(year).padStart(4, "0")}-${month}-01`
  const length = new Date(Date.UTC(2000 + (year % 400), (target % 12) + 1, 0)).getUTCDate() // Date.UTC reads years below 100 as 19xx
  return `${first.slice(0, 8)}${String(Math.min(start.getUTCDate(), length)).padStart(2, "0")}`
}

/** ISO weekday: Monday 1 … Sunday 7. */
export function weekday(day: Day): number {
  return isoWeekday(epochDay(day))
}

function isoWeekday(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1 // 1970-01-01 was a Thursday
}

export function isWorkingDay(day: Day, calendar: BankCalendar): boolean {
  return !calendar.weekend.includes(weekday(day)) && !calendar.holidays.has(day)
}

/** The day itself when banks work on it, else the next on which they do. RangeError when none comes within ten years. */
export function nextWorkingDay(day: Day, calendar: BankCalendar): Day {
  for (let ahead = 0; ahead <= 3660; ahead++) {
    const candidate = addDays(day, ahead)
    if (isWorkingDay(candidate, calendar)) return candidate
  }
  throw new RangeError("The calendar has no working day")
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** What a clock on the wall of `timeZone` shows, as milliseconds of a UTC date with the same digits. */
function wallClock(instant: Date, timeZone: string): number {
  let format = formats.get(timeZone)
  if (!format) {
    const two = "2-digit"
    const fields = { year: "numeric", month: two, day: two, hour: two, minute: two, second: two } as const
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      calendar: "gregory",
      numberingSystem: "latn",
      ...fields,
    })
    formats.set(timeZone, format) // making one costs a hundred times more than using it
  }
  const parts = new Map(format.formatToParts(instant).map((part) => [part.type, Number(part.value)]))
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return Date.UTC(get("year"), get("month") - 1, get("day"), get("hour"), get("minute"), get("second"))
}

/** The day that people in `timeZone` have at this instant: 2026-11-23T20:30Z is already the 24th in Tashkent. */
export function dayInZone(instant: Date, timeZone: string): Day {
  return fromEpochDay(Math.floor(wallClock(instant, timeZone) / DAY_MS))
}

/** The instant at which clocks in `timeZone` show this day and `HH:MM`; a time that a summer-time change skips moves past the gap. */
export function zonedInstant(day: Day, time: string, timeZone: string): Date {
  const wall = epochDay(day) * DAY_MS + minuteOfDay(time) * MINUTE_MS
  const guess = wall - (wallClock(new Date(wall), timeZone) - wall)
  const offset = wallClock(new Date(guess), timeZone) - guess
  return new Date(wall - offset)
}

function minuteOfDay(time: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(time)
  if (!match) throw new RangeError(`Not a time of day: ${time}`)
  return Number(match[1]) * 60 + Number(match[2])
}

/** Whole minutes of working time between two instants, by the wall clock of the office; 0 when `to` is not later. */
export function workingMinutesBetween(from: Date, to: Date, hours: WorkingHours): number {
  const opens = minuteOfDay(hours.from) * MINUTE_MS
  const closes = minuteOfDay(hours.to) * MINUTE_MS
  const start = wallClock(from, hours.timeZone)
  const end = wallClock(to, hours.timeZone)
  let worked = 0
  for (let day = Math.floor(start / DAY_MS); day * DAY_MS < end; day++) {
    if (!hours.days.includes(isoWeekday(day))) continue
    const midnight = day * DAY_MS
    worked += Math.max(0, Math.min(end, midnight + closes) - Math.max(start, midnight + opens))
  }
  return Math.floor(worked / MINUTE_MS)
}
