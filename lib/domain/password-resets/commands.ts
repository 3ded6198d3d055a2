import { sameSecret, sha256 } from "@/lib/crypto/digest"
import { keyedHash } from "@/lib/crypto/keyed-hash"
import { hashPassword } from "@/lib/crypto/password"
import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { SYSTEM } from "../actor"
import { queueDelivery } from "../deliveries/commands"
import { SendingFailed } from "../deliveries/rules"
import { DomainError } from "../errors"
import { assertStrong } from "../users/rules"
import { LIFE_MS, PAUSE_MS, type ResetPurpose } from "./rules"
import type { CompleteResetInput, RequestResetInput, ResetLetter } from "./schema"

/**
 * Queues a letter with a link for whoever has this login or address. Says nothing and does the same work when nobody has: the letter
 * to nobody is queued as well and dropped when its turn comes. One letter in two minutes.
 */
export async function requestPasswordReset(input: RequestResetInput, now = new Date()): Promise<void> {
  await transaction(async (tx) => {
    // An address that two people share would let one into the other's account: a login alone tells them apart.
    const people = await tx.user.findMany({
      where: {
        active: true,
        email: { not: null },
        OR: [{ login: input.login }, { email: { equals: input.login, mode: "insensitive" } }],
      },
      take: 2,
      select: { id: true, login: true },
    })
    const person = people.length === 1 ? people[0] : people.find(({ login }) => login === input.login)
    const key = person?.id ?? `nobody:${keyedHash(input.login, "password-reset")}`
    const delivery = {
      channel: "mail" as const,
      orderKey: `reset:${key}`,
      idempotencyKey: `reset:${key}:${Math.floor(now.getTime() / PAUSE_MS)}`,
      payload: { letter: "passwordReset", userId: person?.id ?? null },
    }
    await queueDelivery(tx, delivery, now)
  })
}

/** Queues the letter that invites a new employee to choose a password; part of the command that adds them. */
export async function queueInvitation(tx: Tx, userId: string, now: Date): Promise<void> {
  const payload = { letter: "invitation", userId }
  const delivery = {
    channel: "mail" as const,
    orderKey: `reset:${userId}`,
    idempotencyKey: `invitation:${userId}`,
    payload,
  }
  await queueDelivery(tx, delivery, now)
}

/**
 * Makes the link of one letter, when it is sent; links of earlier letters die. The same delivery again, after a crash, gets the same
 * token with its time begun anew. Throws `SendingFailed` with `noAddress` for a person who has left or has no address.
 */
export async function issueResetLink(
  deliveryId: string,
  userId: string,
  purpose: ResetPurpose,
  now = new Date(),
): Promise<ResetLetter> {
  return transaction(async (tx) => {
    const person = await tx.user.findUnique({ where: { id: userId }, select: PERSON })
    if (!person?.active || !person.email) throw new SendingFailed("noAddress", { permanent: true })
    const token = tokenOf(deliveryId, person)
    const tokenHash = sha256(token)
    const expiresAt = new Date(now.getTime() + LIFE_MS[purpose])
    await tx.passwordReset.deleteMany({ where: { userId, usedAt: null, id: { not: deliveryId } } })
    await tx.passwordReset.upsert({
      where: { id: deliveryId },
      create: { id: deliveryId, userId, tokenHash, expiresAt, createdAt: now },
      update: { tokenHash, expiresAt },
      select: { id: true },
    })
    return { to: person.email, name: person.name, login: person.login, locale: person.locale, token }
  })
}

/**
 * Sets the password of whoever holds the link and ends all their sessions. Refuses with `reset_link_dead` (used, expired, followed by
 * another, or something of the account has changed since) or `password_weak`, which leaves the link as it is.
 */
export async function completePasswordReset(input: CompleteResetInput, now = new Date()): Promise<void> {
  const passwordHash = await hashPassword(input.password)
  await transaction(async (tx) => {
    const alive = { tokenHash: sha256(input.token), usedAt: null, expiresAt: { gt: now } }
    const link = await tx.passwordReset.findFirst({ where: alive, select: { id: true, user: { select: PERSON } } })
    if (!link?.user.active || !sameSecret(tokenOf(link.id, link.user), input.token)) {
      throw new DomainError("reset_link_dead")
    }
    assertStrong(input.password, link.user.login)
    // The guarded update is the lock: of two who open one link at once, one sets the password.
    const used = await tx.passwordReset.updateMany({ where: { id: link.id, ...alive }, data: { usedAt: now } })
    if (used.count === 0) throw new DomainError("reset_link_dead")
    await tx.user.update({
      where: { id: link.user.id },
      data: { passwordHash, mustChangePassword: false, tokenVersion: { increment: 1 } },
      select: { id: true },
    })
    const subject = { entity: "user", entityId: link.user.id, data: { byMail: true } }
    await recordActivity(tx, SYSTEM, "user.passwordChanged", subject, now)
  })
}

const PERSON = {
  id: true,
  login: true,
  name: true,
  email: true,
  locale: true,
  active: true,
  tokenVersion: true,
} as const

/** Signed over what must not have changed: a new password, a sign-out everywhere or another address ends the link. */
function tokenOf(id: string, person: { tokenVersion: number; email: string | null }): string {
  return `${id}.${keyedHash(`${id}\n${person.tokenVersion}\n${person.email}`, "password-reset")}`
}

/** Forgets links that have ended a day ago. Returns how many rows went. */
export async function prunePasswordResets(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - 24 * 3_600_000)
  const { count } = await transaction((tx) => tx.passwordReset.deleteMany({ where: { expiresAt: { lt: before } } }))
  return count
}
