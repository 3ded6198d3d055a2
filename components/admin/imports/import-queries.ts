import { client } from "@/lib/client/client"
import type { Verdict } from "@/lib/domain/imports/runs/schema"

export const RUNS_PAGE = 30
const ROWS_PAGE = 200
/** While a file is read its progress is asked for this often. */
const EVERY_MS = 1_000

export function runsInfinite() {
  return {
    ...client.imports.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ limit: RUNS_PAGE, cursor }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
    }),
  }
}

export function reportQuery(id: string) {
  return client.imports.get.queryOptions({
    input: { id },
    refetchInterval: ({ state }) => (state.data?.status === "reading" ? EVERY_MS : false),
  })
}

export function rowsInfinite(id: string, verdict: Verdict | undefined) {
  return client.imports.rows.infiniteOptions({
    input: (cursor: string | undefined) => ({ id, limit: ROWS_PAGE, cursor, ...(verdict && { verdict }) }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}
