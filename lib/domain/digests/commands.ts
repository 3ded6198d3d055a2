import { db } from "@/lib/db/client"
import { type Tx, transaction } from "@/lib/db/transaction"
import type { Day } from "../calendar"
import { queueDelivery } from "../deliveries/commands"
import { channelsOfGroup } from "../notifications/preferences/queries"
import { getSettings } from "../settings/queries"
import { type DigestPart, dueDigest } from "./rules"

const MOST_PEOPLE = 1_000

/**
 * Job: queues the day's digest for everybody who works here and wants one, by the channels they want; once for a person, a part of
 * the day and a channel, however often it runs. What it says is read when it is sent. Returns how many were queued.
 */
export async function queueDigests(now = new Date()): Promise<{ queued: number }> {
  const settings = await getSettings()
  const due = dueDigest(now, settings["company.timeZone"], settings["work.days"])
  if (!due) return { queued: 0 }
  const people = await db.user.findMany({
    where: { active: true },
    orderBy: { id: "asc" },
    take: MOST_PEOPLE,
    select: { id: true },
  })
  let queued = 0
  for (const { id } of people) queued += await transaction((tx) => queueDigest(tx, id, due, now))
  return { queued }
}

async function queueDigest(tx: Tx, userId: string, due: { part: DigestPart; day: Day }, now: Date): Promise<number> {
  const channels = await channelsOfGroup(tx, userId, "digest")
  const { part, day } = due
  for (const channel of ["mail", "telegram"] as const) {
    if (!channels.includes(channel)) continue
    const keys = { orderKey: `${channel}:${userId}`, idempotencyKey: `digest:${channel}:${userId}:${day}:${part}` }
    await queueDelivery(tx, { channel, ...keys, payload: { letter: "digest", userId, part } }, now)
  }
  return channels.filter((channel) => channel !== "bell").length
}
