import { decrypt } from "@/lib/crypto/cipher"
import { db } from "@/lib/db/client"

/** The table and column an answer is sealed for. */
export const ANSWER_CONTEXT = "idempotency_key.answer"
export const KEPT_MS = 24 * 3_600_000

export type KeyOwner = { actorKey: string; route: string; key: string }
export type KeptAnswer = { status: number; body: string }
/** `answer` is null while the first request is still running, or when it was cut off and nobody knows its outcome. */
export type KeptRequest = { bodyHash: string; createdAt: Date; answer: KeptAnswer | null }

export async function getKeptRequest(owner: KeyOwner): Promise<KeptRequest | null> {
  const row = await db.idempotencyKey.findUnique({
    where: { actorKey_route_key: owner },
    select: { bodyHash: true, createdAt: true, status: true, answer: true },
  })
  if (!row) return null
  const { status, answer, ...request } = row
  const kept = status !== null && answer !== null
  return { ...request, answer: kept ? { status, body: decrypt(answer, ANSWER_CONTEXT) } : null }
}
