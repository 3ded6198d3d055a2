import { readDay } from "@/components/desk/periods"
import { client } from "@/lib/client/client"
import { ARREARS_BUCKETS } from "@/lib/domain/arrears/rules"
import { addDays, addMonths, compareDays, type Day } from "@/lib/domain/calendar"
import { type FinanceRowsInput, REPORT_NUMBERS } from "@/lib/domain/finance/rows/schema"
import { CURRENCIES } from "@/lib/domain/money"
import { PAYMENT_METHODS } from "@/lib/domain/payments/schema"

export type ReportFilters = { from: Day; to: Day; complexId?: string }
/** A number of the report: what it adds up, and of which part. */
export type NumberOf = Omit<FinanceRowsInput, "limit" | "cursor">

const LONGEST_YEARS = 10
const ROWS = 50
const PART = ["number", "currency", "rowsFrom", "rowsTo", "rowsComplex", "method", "bucket"] as const

/** What the address says the report covers: this year where it says nothing readable. */
export function readReportFilters(params: URLSearchParams, today: Day): ReportFilters {
  const from = readDay(params, "from") ?? `${today.slice(0, 4)}-01-01`
  const to = readDay(params, "to") ?? `${from.slice(0, 4)}-12-31`
  const complexId = params.get("complexId")?.slice(0, 100)
  const end = addMonths(from, LONGEST_YEARS * 12)
  return { from, to: earlier(end, later(from, to)), ...(complexId ? { complexId } : {}) }
}

/** `Math.min` and `Math.max` for days; they take no text. */
function earlier(a: Day, b: Day): Day {
  return compareDays(a, b) < 0 ? a : b
}
function later(a: Day, b: Day): Day {
  return compareDays(a, b) < 0 ? b : a
}

export function writeReportFilters({ from, to, complexId }: ReportFilters): string {
  return new URLSearchParams({ from, to, ...(complexId ? { complexId } : {}) }).toString()
}

/** The number whose rows are open, or null. */
export function readNumber(params: URLSearchParams, filters: ReportFilters): NumberOf | null {
  const number = REPORT_NUMBERS.find((value) => value === params.get("number"))
  const currency = CURRENCIES.find((value) => value === params.get("currency"))
  if (!number || !currency) return null
  const complexId = params.get("rowsComplex")?.slice(0, 100) || filters.complexId
  const method = PAYMENT_METHODS.find((value) => value === params.get("method"))
  const bucket = ARREARS_BUCKETS.find((value) => value === params.get("bucket"))
  return {
    number,
    currency,
    from: readDay(params, "rowsFrom") ?? filters.from,
    to: readDay(params, "rowsTo") ?? filters.to,
    ...(complexId ? { complexId } : {}),
    ...(method ? { method } : {}),
    ...(bucket ? { bucket } : {}),
  }
}

/** The address of the report with a number's rows open, or with none. */
export function reportAddress(filters: ReportFilters, number: NumberOf | null): string {
  const params = new URLSearchParams(writeReportFilters(filters))
  if (number) {
    const { from, to, complexId, ...rest } = number
    for (const [key, value] of Object.entries(rest)) if (value) params.set(key, value)
    if (from !== filters.from) params.set("rowsFrom", from)
    if (to !== filters.to) params.set("rowsTo", to)
    if (complexId && complexId !== filters.complexId) params.set("rowsComplex", complexId)
  } else for (const key of PART) params.delete(key)
  return `/dashboard/finance/report?${params}`
}

/** The days of a month that the period covers. */
export function monthWithin(month: string, { from, to }: ReportFilters): { from: Day; to: Day } {
  const first = `${month}-01`
  const last = addDays(addMonths(first, 1), -1)
  return { from: later(first, from), to: earlier(last, to) }
}

export function rowsInfinite(number: NumberOf) {
  return client.finance.rows.infiniteOptions({
    input: (cursor: string | undefined) => ({ ...number, limit: ROWS, cursor }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}
