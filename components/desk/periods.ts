import { addDays, addMonths, compareDays, type Day, daysBetween, isDay } from "@/lib/domain/calendar"

/** Days of the company's calendar, both included. */
export type Days = { from: Day; to: Day }

export const PERIODS = ["month", "lastMonth", "quarter", "days30", "year", "ahead"] as const
export type Period = (typeof PERIODS)[number]

const EARLIEST = "1900-01-01"
const LATEST = "2199-12-31"

/** A usual period as it is on `today`, which is the company's day. */
export function periodOf(period: Period, today: Day): Days {
  const month = `${today.slice(0, 7)}-01`
  const year = today.slice(0, 4)
  const quarter = addMonths(`${year}-01-01`, Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3)
  const months = (from: Day, count: number): Days => ({ from, to: addDays(addMonths(from, count), -1) })
  switch (period) {
    case "month":
      return months(month, 1)
    case "lastMonth":
      return months(addMonths(month, -1), 1)
    case "quarter":
      return months(quarter, 3)
    case "days30":
      return { from: addDays(today, -29), to: today }
    case "year":
      return months(`${year}-01-01`, 12)
    case "ahead":
      return months(month, 12)
  }
}

/** The day that a parameter of the address names, or null. */
export function readDay(params: URLSearchParams, key: string): Day | null {
  const value = params.get(key) ?? ""
  return isDay(value) && value >= EARLIEST && value <= LATEST ? value : null
}

/** What the address says of `from` and `to`, at most `longest` days apart; `otherwise` where it says nothing readable. */
export function readDays(params: URLSearchParams, otherwise: Days, longest: number): Days {
  const from = readDay(params, "from")
  const to = readDay(params, "to")
  if (!from || !to || compareDays(to, from) < 0) return otherwise
  return { from, to: daysBetween(from, to) > longest ? addDays(from, longest) : to }
}

/** `months` after a month, `YYYY-MM`. */
export function otherMonth(month: string, months: number): string {
  return addMonths(`${month}-01`, months).slice(0, 7)
}

/** The month that the address names, `YYYY-MM`; this one where it names none. */
export function readMonth(params: URLSearchParams, today: Day): string {
  const month = params.get("month") ?? ""
  return isDay(`${month}-01`) && month >= EARLIEST.slice(0, 7) && month <= LATEST.slice(0, 7)
    ? month
    : today.slice(0, 7)
}

/** The first and the last day of a month. */
export function daysOfMonth(month: string): Days {
  const from = `${month}-01`
  return { from, to: addDays(addMonths(from, 1), -1) }
}
