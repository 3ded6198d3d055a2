import { z } from "zod"
import { db } from "@/lib/db/client"
import type { Actor } from "../../actor"
import { decodeTimeCursor, type Page, toPage } from "../../page"
import { assertMay } from "../../policy"
import { FAILURES } from "../rules"
import { CHANNELS, type Channel, type DeliveryPayload, payloadSchema } from "../schema"
import type { ChannelHealth, DeliveryDto, ListDeliveriesInput } from "./schema"

const channelOf = z.enum(CHANNELS)
const failureOf = z.enum(FAILURES).nullable().catch("failed")

/** Messages of the outbox, the newest first. */
export async function listDeliveries(actor: Actor, input: ListDeliveriesInput): Promise<Page<DeliveryDto>> {
  assertMay(actor, "delivery.manage")
  const after = decodeTimeCursor(input.cursor)
  const rows = await db.delivery.findMany({
    where: {
      channel: input.channel,
      status: input.status,
      ...(after ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] } : {}),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
    select: {
      id: true,
      channel: true,
      status: true,
      payload: true,
      attempts: true,
      lastError: true,
      createdAt: true,
      sentAt: true,
      nextAt: true,
    },
  })
  const names = await namesOf(rows.map((row) => payloadSchema.parse(row.payload)))
  return toPage(
    rows,
    input.limit,
    (row) => ({ value: row.createdAt.toISOString(), id: row.id }),
    ({ payload, nextAt, ...row }): DeliveryDto => {
      const { letter, kind, userId } = payloadSchema.parse(payload)
      const over = row.status === "sent" || row.status === "dead"
      return {
        ...row,
        channel: channelOf.parse(row.channel),
        letter: String(letter),
        kind: typeof kind === "string" ? kind : null,
        to: names.get(String(userId)) ?? null,
        lastError: failureOf.parse(row.lastError),
        createdAt: row.createdAt.toISOString(),
        sentAt: row.sentAt?.toISOString() ?? null,
        nextAt: over ? null : nextAt.toISOString(),
      }
    },
  )
}

async function namesOf(payloads: readonly DeliveryPayload[]): Promise<Map<string, string>> {
  const ids = payloads.flatMap(({ userId }) => (typeof userId === "string" ? userId : []))
  const people = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
    take: ids.length + 1,
  })
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** How each channel does. */
export async function readChannelHealth(actor: Actor): Promise<ChannelHealth[]> {
  assertMay(actor, "delivery.manage")
  const [counts, last] = await Promise.all([
    db.delivery.groupBy({
      by: ["channel", "status"],
      where: { status: { not: "sent" } },
      _count: { _all: true },
    }),
    db.$queryRaw<{ channel: Channel; at: Date }[]>`
      SELECT "channel", max("sentAt") AS "at" FROM "delivery" WHERE "status" = 'sent' GROUP BY 1`,
  ])
  return CHANNELS.map((channel) => {
    const of = (dead: boolean) =>
      counts
        .filter((row) => row.channel === channel && (row.status === "dead") === dead)
        .reduce((sum, row) => sum + row._count._all, 0)
    const at = last.find((row) => row.channel === channel)?.at
    return { channel, waiting: of(false), dead: of(true), lastSentAt: at?.toISOString() ?? null }
  })
}
