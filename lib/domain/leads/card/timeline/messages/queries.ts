import { db } from "@/lib/db/client"
import { BUYER_NOTICES } from "../../../../buyer-notices/rules"
import type { DeliveryDto } from "../../../../deliveries/desk/schema"
import { CHANNELS } from "../../../../deliveries/schema"
import type { TimelineItem } from "../../schema"

const MOST = 200

/** What was written in Instagram, by the lead and to them. */
export async function listMessages(leadId: string): Promise<TimelineItem[]> {
  const rows = await db.instagramMessage.findMany({
    where: { leadId },
    select: {
      id: true,
      mid: true,
      at: true,
      text: true,
      outgoing: true,
      comment: true,
      handle: true,
      by: { select: { id: true, name: true } },
    },
    orderBy: { at: "desc" },
    take: MOST,
  })
  const statusOf = await statuses(rows.filter((row) => row.outgoing).map(({ mid }) => `instagram:${mid}`))
  return rows.map(({ mid, at, outgoing, ...row }) => ({
    kind: "message",
    ...row,
    outgoing,
    at: at.toISOString(),
    status: outgoing ? statusOf(`instagram:${mid}`) : null,
  }))
}

/** What the buyer was told of their payments. */
export async function listNotices(leadId: string): Promise<TimelineItem[]> {
  const rows = await db.buyerNotice.findMany({
    where: { leadId },
    select: { id: true, kind: true, channel: true, at: true, dedupeKey: true },
    orderBy: { at: "desc" },
    take: MOST,
  })
  const statusOf = await statuses(rows.map(({ dedupeKey }) => `buyer:${dedupeKey}`))
  return rows.map(({ id, kind, channel, at, dedupeKey }) => ({
    kind: "notice",
    id,
    at: at.toISOString(),
    by: null,
    channel: CHANNELS.find((known) => known === channel) ?? "telegram",
    about: BUYER_NOTICES.find((known) => known === kind) ?? "today",
    status: statusOf(`buyer:${dedupeKey}`),
  }))
}

/** How the messages with these keys stand in the outbox, as long as it remembers them. */
async function statuses(keys: string[]): Promise<(key: string) => DeliveryDto["status"] | null> {
  const rows = await db.delivery.findMany({
    where: { idempotencyKey: { in: keys } },
    select: { idempotencyKey: true, status: true },
    take: MOST,
  })
  return (key) => rows.find((row) => row.idempotencyKey === key)?.status ?? null
}
