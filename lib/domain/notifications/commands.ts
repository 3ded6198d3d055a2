import { randomUUID } from "node:crypto"
import { db } from "@/lib/db/client"
import type { Tx } from "@/lib/db/transaction"
import { type Actor, personId } from "../actor"
import { queueDelivery } from "../deliveries/commands"
import { wantedChannels } from "./preferences/queries"
import { NOTIFICATION_CHANNELS, type NotificationChannel } from "./preferences/schema"
import type { NotificationData, NotificationKind, ReadNotificationsInput } from "./schema"

/** `about`: the record that an answer in Telegram acts on. */
type Notice = { kind: NotificationKind; data: NotificationData; href: string | null; about?: string }

/**
 * Tells somebody in the change's own transaction, by the channels they want: their bell, a letter, their Telegram. Nobody is told of what they did
 * themselves: that is the caller's to check.
 */
export async function notify(
  tx: Tx,
  userId: string,
  { about, ...notice }: Notice,
  now: Date,
  among: readonly NotificationChannel[] = NOTIFICATION_CHANNELS,
): Promise<void> {
  const channels = (await wantedChannels(tx, userId, notice.kind)).filter((channel) => among.includes(channel))
  if (channels.includes("bell")) {
    await tx.notification.create({ data: { userId, ...notice, createdAt: now }, select: { id: true } })
  }
  const { kind, href, data } = notice
  const payload = { letter: "notice", userId, kind, href, data: JSON.stringify(data), about: about ?? null }
  for (const channel of ["mail", "telegram"] as const) {
    if (!channels.includes(channel)) continue
    const key = { orderKey: `${channel}:${userId}`, idempotencyKey: `notice:${channel}:${randomUUID()}` }
    await queueDelivery(tx, { channel, ...key, payload }, now)
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
