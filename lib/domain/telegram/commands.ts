import { setTimeout as pause } from "node:timers/promises"
import { db } from "@/lib/db/client"
import { type Session, sessionSchema } from "./schema"

/** Longer than an update may take: a process that was lost in the middle of one lets go by then. */
const LEASE_MS = 20_000
const PATIENCE_MS = 15_000
/** Longer than the bot gives a handler, which may wait for its chat first. */
const UPDATE_LEASE_MS = 45_000
const KEPT_MS = 7 * 24 * 3_600_000

/**
 * Does the work of an update, unless it was done before. False: another process is at it, so whoever brought the update should
 * bring it again. What fails, or is lost in the middle, is begun anew then.
 */
export async function handleOnce(id: number, work: () => Promise<void>, clock = () => new Date()): Promise<boolean> {
  const updateId = BigInt(id)
  const now = clock()
  const lockedUntil = new Date(now.getTime() + UPDATE_LEASE_MS)
  await db.telegramUpdate.createMany({ data: [{ updateId, receivedAt: now }], skipDuplicates: true })
  const { count } = await db.telegramUpdate.updateMany({
    where: { updateId, handledAt: null, OR: [{ lockedUntil: null }, { lockedUntil: { lte: now } }] },
    data: { lockedUntil },
  })
  if (count === 0) {
    const known = await db.telegramUpdate.findUnique({ where: { updateId }, select: { handledAt: true } })
    return known !== null && known.handledAt !== null
  }
  try {
    await work()
  } catch (error) {
    // Only its own lease: somebody else may have begun anew, or be done.
    await db.telegramUpdate.updateMany({ where: { updateId, lockedUntil }, data: { lockedUntil: null } })
    throw error
  }
  await db.telegramUpdate.updateMany({ where: { updateId }, data: { lockedUntil: null, handledAt: clock() } })
  return true
}

/**
 * Handles one update of a chat with what its conversation is about, and keeps what it is about afterwards. Of two updates of one
 * chat the second waits, on whichever instance; after a quarter of a minute it goes ahead.
 */
export async function inConversation(key: string, work: (session: Session) => Promise<Session>): Promise<void> {
  await db.telegramSession.createMany({ data: [{ key, value: {} }], skipDuplicates: true })
  const until = Date.now() + PATIENCE_MS
  while (!(await take(key)) && Date.now() < until) await pause(50)
  const row = await db.telegramSession.findUniqueOrThrow({ where: { key }, select: { value: true } })
  let next = sessionSchema.catch({}).parse(row.value)
  try {
    next = await work(next)
  } finally {
    await db.telegramSession.update({ where: { key }, data: { value: next, lockedUntil: null }, select: { key: true } })
  }
}

/** The guarded update is the lock. */
async function take(key: string): Promise<boolean> {
  const now = new Date()
  const { count } = await db.telegramSession.updateMany({
    where: { key, OR: [{ lockedUntil: null }, { lockedUntil: { lte: now } }] },
    data: { lockedUntil: new Date(now.getTime() + LEASE_MS) },
  })
  return count === 1
}

/** Somebody blocked the bot, or came back: nothing is sent to whom it would not reach. */
export async function noteBlocked(chatId: string, blockedAt: Date | null): Promise<void> {
  const where = { chatId: BigInt(chatId) }
  await db.telegramAccount.updateMany({ where, data: { blockedAt } })
  await db.telegramChat.updateMany({ where, data: { blockedAt } })
}

/** Forgets updates of a week ago, which Telegram does not repeat, and conversations that ended as long ago. */
export async function pruneTelegram(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - KEPT_MS)
  const updates = await db.telegramUpdate.deleteMany({ where: { receivedAt: { lt: before } } })
  const sessions = await db.telegramSession.deleteMany({ where: { updatedAt: { lt: before } } })
  return updates.count + sessions.count
}
