import { client } from "@/lib/client/client"

export const PAGE = 50

/** The same key on the server, which fills it, and in the browser. */
export function tokensInfinite() {
  return client.tokens.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ limit: PAGE, cursor }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}
