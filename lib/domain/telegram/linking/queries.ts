import { db } from "@/lib/db/client"
import { type Actor, personId } from "../../actor"
import type { TelegramStandingDto } from "../schema"

/** How the caller's Telegram stands; tokens have none. */
export async function getTelegramAccount(actor: Actor): Promise<TelegramStandingDto["account"]> {
  const userId = personId(actor)
  if (!userId) return null
  const row = await db.telegramAccount.findUnique({
    where: { userId },
    select: { username: true, linkedAt: true, blockedAt: true },
  })
  return row && { username: row.username, linkedAt: row.linkedAt.toISOString(), blocked: row.blockedAt !== null }
}
