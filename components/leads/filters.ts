import { isDay } from "@/lib/domain/calendar"
import { LEAD_SORTS, type LeadFilters } from "@/lib/domain/leads/list/schema"
import { LEAD_SOURCES, LEAD_STATES, LEAD_STATUSES } from "@/lib/domain/leads/schema"

/** What the address says a list of leads shows; what it says wrongly is left out rather than refused. */
export function readFilters(params: URLSearchParams): LeadFilters {
  const oneOf = <Value extends string>(key: string, values: readonly Value[]) =>
    values.find((value) => value === params.get(key))
  const text = (key: string) => params.get(key)?.trim().slice(0, 120) || undefined
  const day = (key: string) => {
    const value = params.get(key)
    return value && isDay(value) ? value : undefined
  }
  return {
    status: oneOf("status", LEAD_STATUSES),
    state: oneOf("state", LEAD_STATES),
    source: oneOf("source", LEAD_SOURCES),
    assigneeId: text("assigneeId"),
    complexId: text("complexId"),
    q: text("q"),
    createdFrom: day("createdFrom"),
    createdTo: day("createdTo"),
    sort: oneOf("sort", LEAD_SORTS) ?? "-createdAt",
  }
}

/** The same backwards: only what differs from the plain list, in a fixed order, so that equal lists have equal addresses. */
export function writeFilters(filters: LeadFilters): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(filters).sort(([a], [b]) => a.localeCompare(b))) {
    if (value && !(key === "sort" && value === "-createdAt")) params.set(key, value)
  }
  return params.toString()
}

/** How many conditions are set; the order is none. */
export function countFilters({ sort: _, ...filters }: LeadFilters): number {
  return Object.values(filters).filter(Boolean).length
}

/** A page of Next gives each parameter as text, a list or nothing. */
export function toParams(search: Record<string, string | string[] | undefined>): URLSearchParams {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    const first = Array.isArray(value) ? value[0] : value
    if (first !== undefined) params.set(key, first)
  }
  return params
}
