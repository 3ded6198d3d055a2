import { db } from "@/lib/db/client"
import type { Actor } from "../actor"
import { findActor } from "../users/queries"

/** The employee whose Telegram this is; null for everybody else, and for who has left. */
export async function findEmployee(telegramId: string): Promise<Actor | null> {
  const account = await db.telegramAccount.findUnique({
    where: { telegramId: BigInt(telegramId) },
    select: { userId: true },
  })
  return account && findActor(account.userId)
}

/** Where an employee is written to, and in which language; null for who has left, unlinked or blocked the bot. */
export async function findEmployeeChat(userId: string): Promise<{ chatId: string; locale: Actor["locale"] } | null> {
  const account = await db.telegramAccount.findFirst({
    where: { userId, blockedAt: null, user: { active: true } },
    select: { chatId: true, user: { select: { locale: true } } },
  })
  return account && { chatId: String(account.chatId), locale: account.user.locale }
}
