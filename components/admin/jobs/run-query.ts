import { client } from "@/lib/client/client"

export const PAGE = 50

export type RunFilters = { job?: string; failed?: "true" }

export function readRunFilters(params: URLSearchParams): RunFilters {
  const job = params.get("job")?.slice(0, 100)
  return { ...(job ? { job } : {}), ...(params.get("failed") === "true" ? { failed: "true" as const } : {}) }
}

export function runsInfinite(filters: RunFilters) {
  return client.jobs.runs.infiniteOptions({
    input: (cursor: string | undefined) => ({ ...filters, limit: PAGE, cursor }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}
