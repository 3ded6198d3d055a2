import { encrypt } from "@/lib/crypto/cipher"
import { db } from "@/lib/db/client"
import { DomainError } from "../errors"
import { ANSWER_CONTEXT, getKeptRequest, KEPT_MS, type KeptAnswer, type KeyOwner } from "./queries"

/**
 * Takes the key for a request that is about to run (answers null), or gives the answer of the one that ran before.
 * Refuses with `idempotency_mismatch` when the key came with another body, and with `idempotency_in_progress` while
 * the first request runs. One that was cut off keeps its key for the 24 hours: whether it took effect is unknown, and
 * running it again could pay twice.
 */
export async function claimKey(owner: KeyOwner, bodyHash: string, now = new Date()): Promise<KeptAnswer | null> {
  const expired = new Date(now.getTime() - KEPT_MS)
  await db.idempotencyKey.deleteMany({ where: { ...owner, createdAt: { lt: expired } } })
  const row = { ...owner, bodyHash, createdAt: now }
  // The primary key is the lock: of requests at once, one inserts.
  const { count } = await db.idempotencyKey.createMany({ data: [row], skipDuplicates: true })
  if (count === 1) return null
  const first = await getKeptRequest(owner)
  if (!first) throw new DomainError("idempotency_in_progress") // it failed this very moment: the next try runs
  if (first.bodyHash !== bodyHash) throw new DomainError("idempotency_mismatch")
  if (!first.answer) throw new DomainError("idempotency_in_progress")
  return first.answer
}

/** Keeps a successful answer for repetition. */
export async function keepAnswer(owner: KeyOwner, answer: KeptAnswer): Promise<void> {
  await db.idempotencyKey.update({
    where: { actorKey_route_key: owner },
    data: { status: answer.status, answer: encrypt(answer.body, ANSWER_CONTEXT) },
    select: { key: true },
  })
}

/** Gives the key back after a refusal: nothing happened, so the same request may run again. */
export async function releaseKey(owner: KeyOwner): Promise<void> {
  await db.idempotencyKey.deleteMany({ where: { ...owner, status: null } })
}

/** Forgets answers older than 24 hours. Returns how many rows went. */
export async function pruneIdempotencyKeys(now = new Date()): Promise<number> {
  const expired = new Date(now.getTime() - KEPT_MS)
  const { count } = await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: expired } } })
  return count
}
