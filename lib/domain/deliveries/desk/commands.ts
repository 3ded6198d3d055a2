import { transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import type { Actor } from "../../actor"
import { DomainError } from "../../errors"
import { assertMay } from "../../policy"
import type { RetryDeliveriesInput } from "./schema"

/**
 * Sends once more what was given up, or at once what waits for its next try, with all its tries anew. Refuses with `status_conflict` what
 * was sent or is being sent, with `not_found` what is forgotten.
 */
export async function retryDelivery(actor: Actor, id: string, now = new Date()): Promise<void> {
  assertMay(actor, "delivery.manage")
  await transaction(async (tx) => {
    const { count } = await tx.delivery.updateMany({
      where: { id, status: { in: ["dead", "failed", "waiting"] } },
      data: { status: "waiting", attempts: 0, nextAt: now },
    })
    const row = await tx.delivery.findUnique({ where: { id }, select: { status: true, channel: true } })
    if (!row) throw new DomainError("not_found")
    if (count === 0) throw new DomainError("status_conflict", { status: row.status })
    await tx.$executeRaw`SELECT pg_notify('delivery', '')`
    const subject = { entity: "delivery", entityId: id, data: { channel: row.channel } }
    await recordActivity(tx, actor, "delivery.retried", subject, now)
  })
}

/** The same for all that were given up. Returns how many. */
export async function retryDeliveries(
  actor: Actor,
  { channel }: RetryDeliveriesInput,
  now = new Date(),
): Promise<{ count: number }> {
  assertMay(actor, "delivery.manage")
  return transaction(async (tx) => {
    const { count } = await tx.delivery.updateMany({
      where: { channel, status: "dead" },
      data: { status: "waiting", attempts: 0, nextAt: now },
    })
    if (count === 0) return { count }
    await tx.$executeRaw`SELECT pg_notify('delivery', '')`
    const subject = { entity: "delivery", entityId: channel ?? "all", data: { channel: channel ?? "", count } }
    await recordActivity(tx, actor, "delivery.retried", subject, now)
    return { count }
  })
}

/** Gives a message up for good: it holds back no later one any more. Refuses with `status_conflict` what was sent or is being sent. */
export async function dropDelivery(actor: Actor, id: string, now = new Date()): Promise<void> {
  assertMay(actor, "delivery.manage")
  await transaction(async (tx) => {
    const row = await tx.delivery.findUnique({ where: { id }, select: { status: true, channel: true } })
    const { count } = await tx.delivery.deleteMany({ where: { id, status: { in: ["dead", "failed", "waiting"] } } })
    if (!row) throw new DomainError("not_found")
    if (count === 0) throw new DomainError("status_conflict", { status: row.status })
    const subject = { entity: "delivery", entityId: id, data: { channel: row.channel } }
    await recordActivity(tx, actor, "delivery.dropped", subject, now)
  })
}
