import { client } from "@/lib/client/client"
import { ARREARS_BUCKETS } from "@/lib/domain/arrears/rules"
import { type ArrearsFilters, PROMISE_FILTERS } from "@/lib/domain/arrears/schema"

export const PAGE = 50
const KEYS = ["bucket", "complexId", "managerId", "promise", "q"] as const

/** What the address says the desk shows; what it says wrongly is left out rather than refused. */
export function readArrearsFilters(params: URLSearchParams): ArrearsFilters {
  const filters: ArrearsFilters = {
    bucket: ARREARS_BUCKETS.find((bucket) => bucket === params.get("bucket")),
    complexId: params.get("complexId")?.slice(0, 100) || undefined,
    managerId: params.get("managerId")?.slice(0, 100) || undefined,
    promise: PROMISE_FILTERS.find((promise) => promise === params.get("promise")),
    q: params.get("q")?.trim().slice(0, 100) || undefined,
  }
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))
}

export function writeArrearsFilters(filters: ArrearsFilters): string {
  const params = new URLSearchParams()
  for (const key of KEYS) if (filters[key]) params.set(key, filters[key])
  return params.toString()
}

/** Page by page: the same key on the server, which fills it, and in the browser. */
export function arrearsInfinite(filters: ArrearsFilters) {
  return client.finance.arrears.infiniteOptions({
    input: (cursor: string | undefined) => ({ ...filters, limit: PAGE, cursor }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}
