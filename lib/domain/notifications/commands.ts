import { randomUUID } from "node:crypto"
import { db } from "@/lib/db/client"
import type { Tx } from "@/lib/db/transaction"
import { type Actor, personId } from "../actor"
import { queueDelivery } from "../deliveries/commands"
import { wantedChannels } from "./preferences/queries"
import type { NotificationData, NotificationKind, ReadNotificationsInput } from "./schema"

/**
 * Tells somebody in the change's own transaction, by the channels they want: their bell, a letter. Nobody is told of what they did
 * themselves: that is the caller's to check.
 */
export async function notify(
  tx: Tx,
  userId: string,
  notice: { kind: NotificationKind; data: NotificationData; href: string | null },
  now: Date,
): Promise<void> {
  const channels = await wantedChannels(tx, userId, notice.kind)
  if (channels.includes("bell")) {
    await tx.notification.create({ data: { userId, ...notice, createdAt: now }, select: { id: true } })
  }
  if (channels.includes("mail")) {
    const { kind, href, data } = notice
    const payload = { letter: "notice", userId, kind, href, data: JSON.stringify(data) }
    const idempotencyKey = `notice:${randomUUID()}`
    await queueDelivery(tx, { channel: "mail", orderKey: `notices:${userId}`, idempotencyKey, payload }, now)
  }
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
