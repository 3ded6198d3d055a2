import { type Period, periodOf } from "@/components/desk/period"
import { type Day, isDay } from "@/lib/domain/calendar"

/** The days that the address names; this month without them. */
export function readPeriod(params: URLSearchParams, today: Day): Period {
  const [from, to] = [params.get("from"), params.get("to")]
  return from && to && isDay(from) && isDay(to) && from <= to ? { from, to } : periodOf("month", today)
}

/** The list of leads that a number of the report counts. */
export function leadsBehind({ from, to }: Period, of: Record<string, string | undefined> = {}): string {
  const params = new URLSearchParams({ createdFrom: from, createdTo: to })
  for (const [key, value] of Object.entries(of)) if (value) params.set(key, value)
  return `/dashboard/leads?${params}`
}
