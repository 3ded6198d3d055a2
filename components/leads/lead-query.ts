import { client } from "@/lib/client/client"
import type { LeadFilters } from "@/lib/domain/leads/list/schema"

export const PAGE = 50

/** The columns of the board: the list's conditions, without the status and the order. */
export function leadBoard({ status: _, sort: __, ...filters }: LeadFilters) {
  return client.leads.board.queryOptions({ input: filters })
}

/** The list of leads by pages: the same key on the server, which fills it, and in the browser. */
export function leadsInfinite(filters: LeadFilters) {
  return client.leads.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ ...filters, limit: PAGE, cursor }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}
