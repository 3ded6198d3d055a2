import { client } from "@/lib/client/client"

export const PAGE = 50

export function notificationsInfinite(unread: boolean) {
  return client.notifications.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ limit: PAGE, cursor, ...(unread ? { unread: "true" } : {}) }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}
