import { randomToken, sha256 } from "@/lib/crypto/digest"
import { type Tx, transaction, violatedUnique } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import { type Actor, personId } from "../../actor"
import { DomainError } from "../../errors"
import { assertMay } from "../../policy"
import { findActor } from "../../users/queries"
import type { Sender } from "../schema"

const LIFE_MS = 15 * 60_000

/** A token that links whoever sends it to the bot with the caller, once and within a quarter of an hour. A newer one ends the older. */
export async function issueTelegramLink(actor: Actor, now = new Date()): Promise<{ token: string; expiresAt: Date }> {
  assertMay(actor, "self.edit")
  const userId = personId(actor)
  if (!userId) throw new DomainError("forbidden")
  const token = randomToken()
  const expiresAt = new Date(now.getTime() + LIFE_MS)
  await transaction(async (tx) => {
    await tx.telegramLink.deleteMany({ where: { userId } })
    await tx.telegramLink.create({ data: { tokenHash: sha256(token), userId, expiresAt }, select: { userId: true } })
  })
  return { token, expiresAt }
}

/**
 * Links the sender with the person whose token they hold. Refuses with `telegram_link_dead` a token that is unknown, used or too old, and
 * with `telegram_linked` a Telegram that is somebody else's.
 */
export async function linkTelegram(token: string, sender: Sender, now = new Date()): Promise<Actor> {
  try {
    return await transaction((tx) => link(tx, token, sender, now))
  } catch (error) {
    if (violatedUnique(error) === "telegram_account_telegram_key") throw new DomainError("telegram_linked")
    throw error
  }
}

async function link(tx: Tx, token: string, { telegramId, chatId, username }: Sender, now: Date): Promise<Actor> {
  const tokenHash = sha256(token)
  // The guarded update decides between two who send it at once.
  const used = await tx.telegramLink.updateMany({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  const row = await tx.telegramLink.findUnique({ where: { tokenHash }, select: { userId: true } })
  const actor = row && used.count === 1 ? await findActor(row.userId) : null
  if (!row || !actor) throw new DomainError("telegram_link_dead")
  const account = {
    telegramId: BigInt(telegramId),
    chatId: BigInt(chatId),
    username,
    linkedAt: now,
    blockedAt: null,
  }
  const { userId } = row
  await tx.telegramAccount.upsert({
    where: { userId },
    create: { userId, ...account },
    update: account,
    select: { userId: true },
  })
  await recordActivity(tx, actor, "user.telegramLinked", { entity: "user", entityId: userId }, now)
  return actor
}

/** The person and their Telegram go apart: nothing is sent any more, and its buttons do nothing. */
export async function unlinkTelegram(actor: Actor, now = new Date()): Promise<void> {
  assertMay(actor, "self.edit")
  const userId = personId(actor)
  if (!userId) throw new DomainError("forbidden")
  await transaction(async (tx) => {
    await tx.telegramLink.deleteMany({ where: { userId } })
    const { count } = await tx.telegramAccount.deleteMany({ where: { userId } })
    if (count === 0) return
    await recordActivity(tx, actor, "user.telegramUnlinked", { entity: "user", entityId: userId }, now)
  })
}
