import { client } from "@/lib/client/client"

export const PAGE = 50

/** Pages of a complex's price changes, of the units of one of them, of the prices of one unit. */
export function priceChangesInfinite(complexId: string) {
  return client.prices.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ complexId, limit: PAGE, cursor }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}

export function changedUnitsInfinite(id: string) {
  return client.prices.units.infiniteOptions({
    input: (cursor: string | undefined) => ({ id, limit: PAGE, cursor }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}

export function unitPricesInfinite(id: string) {
  return client.prices.ofUnit.infiniteOptions({
    input: (cursor: string | undefined) => ({ id, limit: PAGE, cursor }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}
