import { db } from "@/lib/db/client"
import type { Tx } from "@/lib/db/transaction"
import { type Actor, personId } from "../actor"
import type { NotificationData, NotificationKind, ReadNotificationsInput } from "./schema"

/** Rings somebody's bell, in the change's own transaction. Nobody is told of what they did themselves: that is the caller's to check. */
export async function notify(
  tx: Tx,
  userId: string,
  notice: { kind: NotificationKind; data: NotificationData; href: string | null },
  now: Date,
): Promise<void> {
  await tx.notification.create({ data: { userId, ...notice, createdAt: now }, select: { id: true } })
}

/** Marks a person's own notifications as read, those named or all; others' are left alone and not counted. */
export async function readNotifications(
  actor: Actor,
  input: ReadNotificationsInput,
  now = new Date(),
): Promise<{ count: number }> {
  const userId = personId(actor)
  if (!userId) return { count: 0 }
  return db.notification.updateMany({
    where: { userId, readAt: null, ...(input.ids ? { id: { in: input.ids } } : {}) },
    data: { readAt: now },
  })
}
