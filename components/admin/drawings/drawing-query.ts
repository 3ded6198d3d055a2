import { client } from "@/lib/client/client"

/** A block of sixteen floors has a page of its own; a whole complex two or three. */
export const PAGE = 200

/** The same key on the server, which fills it, and in the browser. */
export function drawingsInfinite(complexId: string) {
  return client.draws.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ complexId, limit: PAGE, cursor }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}
