import { decrypt } from "@/lib/crypto/cipher"
import { db } from "@/lib/db/client"
import { TOKEN_CONTEXT } from "../accounts/rules"
import { replyUntil } from "../rules"

/** A lead's conversation in Instagram: with whom, and until when it may be answered; null without one. */
export async function findConversation(leadId: string): Promise<{ handle: string | null; until: string } | null> {
  const last = await db.instagramMessage.findFirst({
    where: { leadId, outgoing: false, account: { disconnectedAt: null } },
    orderBy: { at: "desc" },
    select: { handle: true, at: true, comment: true },
  })
  return last && { handle: last.handle, until: replyUntil(last).toISOString() }
}

export type OutgoingReply = { text: string; token: string; from: string }

/** An answer as it is to be sent: with the token of the account that it was written to; null when it is not connected any more. */
export async function findReply(mid: string): Promise<OutgoingReply | null> {
  const row = await db.instagramMessage.findFirst({
    where: { mid, outgoing: true, account: { disconnectedAt: null } },
    select: { text: true, account: { select: { token: true, instagramId: true } } },
  })
  if (!row) return null
  return { text: row.text, token: decrypt(row.account.token, TOKEN_CONTEXT), from: row.account.instagramId }
}
