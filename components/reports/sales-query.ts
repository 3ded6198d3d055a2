import { type Days, periodOf, readDays } from "@/components/desk/periods"
import { client } from "@/lib/client/client"
import type { Day } from "@/lib/domain/calendar"
import { LONGEST_DAYS } from "@/lib/domain/reports/period/schema"
import { type SalesRowsInput, salesRowsInput } from "@/lib/domain/reports/rows/schema"

/** A number of the report: what it adds up, and of which part. */
export type SalesNumberOf = Omit<SalesRowsInput, "limit" | "cursor" | "from" | "to">

const ROWS = 50
const PARTS = ["number", "personId", "complexId", "source", "status", "reason", "speed", "currency"] as const
const numberOf = salesRowsInput.pick({
  number: true,
  personId: true,
  complexId: true,
  source: true,
  status: true,
  reason: true,
  speed: true,
  currency: true,
})

/** What the address says the report covers: this month where it says nothing readable. */
export function readReportDays(params: URLSearchParams, today: Day): Days {
  return readDays(params, periodOf("month", today), LONGEST_DAYS)
}

/** The number whose rows are open, or null. */
export function readSalesNumber(params: URLSearchParams): SalesNumberOf | null {
  const said = PARTS.map((key) => [key, params.get(key)] as const).filter(([, value]) => value !== null)
  const parsed = numberOf.safeParse(Object.fromEntries(said))
  return parsed.success ? parsed.data : null
}

/** The address of the report, or of another screen of it, with a number's rows open or with none. */
export function salesAddress(days: Days, number: SalesNumberOf | null, path = "/dashboard/rop"): string {
  const parts = Object.entries(number ?? {}).filter(([, value]) => value !== undefined)
  return `${path}?${new URLSearchParams([["from", days.from], ["to", days.to], ...parts])}`
}

export function salesRowsInfinite(days: Days, number: SalesNumberOf) {
  return client.reports.rows.infiniteOptions({
    input: (cursor: string | undefined) => ({ ...days, ...number, limit: ROWS, cursor }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}
