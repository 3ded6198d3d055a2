import { db } from "@/lib/db/client"
import type { Actor } from "../actor"
import { personId } from "../actor"
import { decodeTimeCursor, toPage } from "../page"
import { type ListNotificationsInput, type NotificationsPage, notificationDto } from "./schema"

const COUNTED_UNREAD = 100

/** A person's own notifications, newest first. Tokens and the system have none. */
export async function listNotifications(actor: Actor, input: ListNotificationsInput): Promise<NotificationsPage> {
  const userId = personId(actor)
  if (!userId) return { items: [], nextCursor: null, unread: 0 }
  const after = decodeTimeCursor(input.cursor)
  const [rows, unread] = await Promise.all([
    db.notification.findMany({
      where: {
        userId,
        ...(input.unread ? { readAt: null } : {}),
        ...(after ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { gt: after.id } }] } : {}),
      },
      select: { id: true, kind: true, data: true, href: true, createdAt: true, readAt: true },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      take: input.limit + 1,
    }),
    db.notification.findMany({ where: { userId, readAt: null }, select: { id: true }, take: COUNTED_UNREAD }),
  ])
  const page = toPage(
    rows,
    input.limit,
    (row) => ({ value: row.createdAt.toISOString(), id: row.id }),
    (row) =>
      notificationDto.parse({
        ...row,
        createdAt: row.createdAt.toISOString(),
        readAt: row.readAt?.toISOString() ?? null,
      }),
  )
  return { ...page, unread: unread.length }
}
