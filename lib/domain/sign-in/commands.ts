import { keyedHash } from "@/lib/crypto/keyed-hash"
import { verifyPassword } from "@/lib/crypto/password"
import { db } from "@/lib/db/client"
import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import type { Actor } from "../actor"
import { DomainError } from "../errors"
import { DELAYS_SECONDS, FORGET_AFTER_SECONDS } from "./rules"
import type { SignInInput } from "./schema"

export type SignedIn = { actor: Actor; tokenVersion: number }

/**
 * Checks a login and password that came from `address`. Refuses with `sign_in_refused` (the same, in the same time,
 * for an unknown login, a wrong password and a deactivated person) or `sign_in_delayed` with the `seconds` to wait.
 */
export async function signIn(
  input: SignInInput,
  origin: { address: string; requestId?: string },
  now = new Date(),
): Promise<SignedIn> {
  const loginHash = keyedHash(input.login, "sign-in")
  await countAttempt(loginHash, origin.address, now)
  const user = await db.user.findUnique({
    where: { login: input.login },
    select: {
      id: true,
      name: true,
      role: true,
      locale: true,
      theme: true,
      mustChangePassword: true,
      active: true,
      tokenVersion: true,
      passwordHash: true,
    },
  })
  const matches = await verifyPassword(user?.passwordHash ?? null, input.password)
  if (!matches || !user?.active) throw new DomainError("sign_in_refused")
  const { active: _, tokenVersion, passwordHash: __, ...person } = user
  const actor: Actor = { kind: "user", ...person, requestId: origin.requestId }
  await transaction(async (tx) => {
    await tx.signInFailure.deleteMany({ where: { loginHash, address: origin.address } })
    await recordActivity(tx, actor, "user.signedIn", { entity: "user", entityId: user.id }, now)
  })
  return { actor, tokenVersion }
}

/**
 * Counts the attempt as failed before the password is looked at; success deletes the row again. Of many guesses at
 * once each therefore meets the delay that the ones before it have earned.
 */
async function countAttempt(loginHash: string, address: string, now: Date): Promise<void> {
  const delays = [...DELAYS_SECONDS]
  const forgotten = new Date(now.getTime() - FORGET_AFTER_SECONDS * 1_000)
  const counted = await db.$executeRaw`
    INSERT INTO "sign_in_failure" AS f ("loginHash", "address", "failures", "lastAt", "blockedUntil")
    VALUES (${loginHash}, ${address}, 1, ${now}, ${now})
    ON CONFLICT ("loginHash", "address") DO UPDATE SET
      "failures" = CASE WHEN f."lastAt" < ${forgotten} THEN 1 ELSE f."failures" + 1 END,
      "lastAt" = ${now},
      "blockedUntil" = ${now}::timestamptz + make_interval(secs => (${delays}::int[])[
        CASE WHEN f."lastAt" < ${forgotten} THEN 1 ELSE least(f."failures" + 1, ${delays.length}::int) END])
    WHERE f."blockedUntil" <= ${now}`
  if (counted > 0) return
  const row = await db.signInFailure.findUnique({
    where: { loginHash_address: { loginHash, address } },
    select: { blockedUntil: true },
  })
  const wait = (row?.blockedUntil.getTime() ?? now.getTime()) - now.getTime()
  throw new DomainError("sign_in_delayed", { seconds: Math.max(1, Math.ceil(wait / 1_000)) })
}

/** Forgets old failures. Returns how many rows went. */
export async function pruneSignInFailures(now = new Date(), tx: Tx = db): Promise<number> {
  const before = new Date(now.getTime() - FORGET_AFTER_SECONDS * 1_000)
  const gone = await tx.signInFailure.deleteMany({ where: { lastAt: { lt: before } } })
  return gone.count
}
