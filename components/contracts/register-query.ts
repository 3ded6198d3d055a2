import { client } from "@/lib/client/client"
import type { RegisterFilters } from "./register-filters"

export const PAGE = 50

/** The register by pages: the same key on the server, which fills it, and in the browser. */
export function registerInfinite(filters: RegisterFilters) {
  return client.contracts.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ ...filters, limit: PAGE, cursor }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}
