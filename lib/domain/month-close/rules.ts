import { addMonths, type Day } from "../calendar"
import type { MonthState } from "./schema"

/** `YYYY-MM` of a day. */
export function monthOf(day: Day): string {
  return day.slice(0, 7)
}

export function firstDayOf(month: string): Day {
  return `${month}-01`
}

/** Months from one to the other, both counted; none when `to` is earlier. */
export function monthsFrom(from: string, to: string): string[] {
  const months: string[] = []
  for (let month = from; month <= to; month = monthOf(addMonths(firstDayOf(month), 1))) months.push(month)
  return months
}

/** A month is closed once it or a later one was: nobody closes March over an open February. */
export function isClosed(month: string, closedThrough: string | null): boolean {
  return closedThrough !== null && month <= closedThrough
}

type Books = { closedThrough: string | null; today: Day }

/** How a month stands; `pending` counts undecided payments up to its end. */
export function monthState(month: string, { closedThrough, today }: Books, pending: number): MonthState {
  if (isClosed(month, closedThrough)) return "closed"
  if (month >= monthOf(today)) return "running"
  return pending > 0 ? "pending" : "open"
}
