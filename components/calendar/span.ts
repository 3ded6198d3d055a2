import type { Days } from "@/components/desk/periods"
import { readDay } from "@/components/desk/periods"
import { addDays, addMonths, type Day, weekday } from "@/lib/domain/calendar"

export const VIEWS = ["day", "week", "month"] as const
export type View = (typeof VIEWS)[number]

export type Shown = { view: View; on: Day; ownerId?: string }

/** What the address says; this week where it says nothing readable. */
export function readShown(params: URLSearchParams, today: Day): Shown {
  const view = VIEWS.find((known) => known === params.get("view")) ?? "week"
  const ownerId = params.get("owner")?.slice(0, 100)
  return { view, on: readDay(params, "on") ?? today, ...(ownerId ? { ownerId } : {}) }
}

const monday = (day: Day): Day => addDays(day, 1 - weekday(day))
const firstOf = (day: Day): Day => `${day.slice(0, 7)}-01`

/** The days in view around a day: itself, its week, or its month with the days that fill its first and last week. */
export function spanOf({ view, on }: Shown): Days {
  switch (view) {
    case "day":
      return { from: on, to: on }
    case "week":
      return { from: monday(on), to: addDays(monday(on), 6) }
    case "month":
      return { from: monday(firstOf(on)), to: addDays(monday(addDays(addMonths(firstOf(on), 1), -1)), 6) }
  }
}

/** The day that stands as far in the next period (`by` 1) or the one before (−1). */
export function stepped({ view, on }: Shown, by: 1 | -1): Day {
  switch (view) {
    case "day":
      return addDays(on, by)
    case "week":
      return addDays(on, 7 * by)
    case "month":
      return addMonths(on, by)
  }
}

/** Where an arrow leads from a day, as in a grid of weeks; null for any other key. */
export function dayByKey(key: string, on: Day): Day | null {
  switch (key) {
    case "ArrowLeft":
      return addDays(on, -1)
    case "ArrowRight":
      return addDays(on, 1)
    case "ArrowUp":
      return addDays(on, -7)
    case "ArrowDown":
      return addDays(on, 7)
    case "Home":
      return monday(on)
    case "End":
      return addDays(monday(on), 6)
    case "PageUp":
      return addMonths(on, -1)
    case "PageDown":
      return addMonths(on, 1)
    default:
      return null
  }
}

/** Weeks of days, Monday first. */
export function weeksOf({ from, to }: Days): Day[][] {
  const weeks: Day[][] = []
  for (let first = from; first <= to; first = addDays(first, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(first, index)))
  }
  return weeks
}
