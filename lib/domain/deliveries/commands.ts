import { db } from "@/lib/db/client"
import type { Tx } from "@/lib/db/transaction"
import { KEPT_MS, LEASE_MS, MAX_ATTEMPTS, SendingFailed, verdictOn } from "./rules"
import { CHANNELS, type NewDelivery, payloadSchema, type Sender, type Senders, type TakenDelivery } from "./schema"

const BATCH = 20
/** One run leaves the rest to the next, which begins within a minute. */
const MOST_OF_A_RUN = 1_000

/**
 * Queues a message in the transaction of the change it tells of: neither is there without the other. The same idempotency key
 * again queues nothing.
 */
export async function queueDelivery(tx: Tx, delivery: NewDelivery, now: Date): Promise<void> {
  await tx.delivery.createMany({ data: [{ ...delivery, nextAt: now, createdAt: now }], skipDuplicates: true })
  // Heard when the transaction commits: the server does not wait for the job's minute.
  await tx.$executeRaw`SELECT pg_notify('delivery', '')`
}

export type SendingReport = { sent: number; failed: number; dead: number }

/**
 * Sends what is due, a key's messages in their order, until nothing is. A message counts as sent only after its sender said so:
 * after a crash in between it goes once more when its lease has ended, under the same idempotency key.
 */
export async function sendDeliveries(senders: Senders, clock = () => new Date()): Promise<SendingReport> {
  const report: SendingReport = { sent: 0, failed: 0, dead: 0 }
  for (let taken = 0; taken < MOST_OF_A_RUN; ) {
    const due = await takeDue(senders, clock())
    if (due.length === 0) break
    taken += due.length
    const outcomes = await Promise.all(due.map((delivery) => send(senders[delivery.channel], delivery, clock)))
    for (const outcome of outcomes) report[outcome]++
  }
  return report
}

/** Leases the next messages to this worker: at most one of a key, and none that another holds. */
async function takeDue(senders: Senders, now: Date): Promise<TakenDelivery[]> {
  const channels = CHANNELS.filter((channel) => senders[channel])
  const lease = new Date(now.getTime() + LEASE_MS)
  const rows = await db.$queryRaw<Omit<TakenDelivery, "payload">[]>`
    WITH due AS (
      SELECT d."id" FROM "delivery" d
      WHERE d."status" IN ('waiting', 'failed', 'sending') AND d."nextAt" <= ${now} AND d."channel" = ANY(${channels})
        AND NOT EXISTS (
          SELECT 1 FROM "delivery" e
          WHERE e."orderKey" = d."orderKey" AND e."seq" < d."seq" AND e."status" IN ('waiting', 'failed', 'sending'))
      ORDER BY d."nextAt", d."seq" LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    UPDATE "delivery" t SET "status" = 'sending', "attempts" = t."attempts" + 1, "nextAt" = ${lease}
    FROM due WHERE t."id" = due."id"
    RETURNING t."id", t."channel", t."idempotencyKey", t."payload", t."attempts" AS "attempt"`
  return rows.map((row) => ({ ...row, payload: payloadSchema.parse(Reflect.get(row, "payload")) }))
}

async function send(
  sender: Sender | undefined,
  delivery: TakenDelivery,
  clock: () => Date,
): Promise<keyof SendingReport> {
  try {
    // Taken more often than it may be tried: each time the process ended in the middle of it.
    if (delivery.attempt > MAX_ATTEMPTS) throw new SendingFailed("interrupted", { permanent: true })
    await sender?.(delivery)
  } catch (error) {
    // Whatever a sender throws is this one message's: the others go on.
    const failed = error instanceof SendingFailed ? error : new SendingFailed("failed", { cause: error })
    const now = clock()
    const verdict = verdictOn(failed, delivery.attempt, now, Math.random())
    await finish(delivery, {
      status: verdict.dead ? "dead" : "failed",
      nextAt: verdict.dead ? now : verdict.nextAt,
      lastError: failed.failure,
    })
    return verdict.dead ? "dead" : "failed"
  }
  await finish(delivery, { status: "sent", sentAt: clock(), lastError: null })
  return "sent"
}

type Outcome = { status: "sent" | "failed" | "dead"; sentAt?: Date; nextAt?: Date; lastError: string | null }

/** A worker that came back after its lease says nothing any more: the attempt's number is another by then. */
async function finish({ id, attempt }: TakenDelivery, outcome: Outcome): Promise<void> {
  await db.delivery.updateMany({ where: { id, status: "sending", attempts: attempt }, data: outcome })
}

/** Forgets messages that were sent or given up 30 days ago. Returns how many rows went. */
export async function pruneDeliveries(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - KEPT_MS)
  const { count } = await db.delivery.deleteMany({
    where: { status: { in: ["sent", "dead"] }, nextAt: { lt: before } },
  })
  return count
}
