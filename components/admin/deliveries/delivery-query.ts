import { client } from "@/lib/client/client"
import { DELIVERY_STATUSES } from "@/lib/domain/deliveries/desk/schema"
import { CHANNELS } from "@/lib/domain/deliveries/schema"

export const PAGE = 50

/** What the address says; what it says wrongly is left out. */
export function readDeliveryFilters(params: URLSearchParams) {
  const channel = CHANNELS.find((known) => known === params.get("channel"))
  const status = DELIVERY_STATUSES.find((known) => known === params.get("status"))
  return { ...(channel ? { channel } : {}), ...(status ? { status } : {}) }
}
export type DeliveryFilters = ReturnType<typeof readDeliveryFilters>

export function deliveriesInfinite(filters: DeliveryFilters) {
  return client.deliveries.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ ...filters, limit: PAGE, cursor }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}
