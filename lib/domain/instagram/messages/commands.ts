import { randomUUID } from "node:crypto"
import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import { type Actor, personId, SYSTEM } from "../../actor"
import { queueDelivery } from "../../deliveries/commands"
import { DomainError } from "../../errors"
import { ownLead } from "../../leads/access/queries"
import { receiveNamedTouchIn, receiveTouchIn } from "../../leads/intake/commands"
import { markResponded } from "../../leads/standing/commands"
import { getSettings } from "../../settings/queries"
import { isNewConversation, phoneInText, replyUntil } from "../rules"
import type { IncomingMessage, ReplyInstagramInput } from "../schema"

/**
 * Somebody wrote to a connected account. Who wrote before is the same lead; a phone in the text is the phone's own lead; everybody
 * else is a new lead by their handle. A new conversation is a touch, a further line of one is not. The same message twice is one.
 */
export async function receiveInstagram(incoming: IncomingMessage, now = new Date()): Promise<void> {
  await transaction(async (tx) => {
    const account = await tx.instagramAccount.findFirst({
      where: { instagramId: incoming.instagramId, disconnectedAt: null },
      select: { id: true },
    })
    if (!account) return
    const { instagramId: _, ...row } = incoming
    // One person's messages follow one another: of two at once the second finds the first one's lead.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`instagram:${incoming.fromId}`}, 0))::text`
    const before = await tx.instagramMessage.findFirst({
      where: { accountId: account.id, fromId: incoming.fromId, outgoing: false },
      orderBy: { at: "desc" },
      select: { leadId: true, at: true },
    })
    const { count } = await tx.instagramMessage.createMany({
      data: [{ ...row, accountId: account.id }],
      skipDuplicates: true,
    })
    if (count === 0) return
    const leadId = await leadOf(tx, incoming, before, now)
    await tx.instagramMessage.updateMany({ where: { mid: incoming.mid }, data: { leadId } })
  })
}

type Before = { leadId: string | null; at: Date } | null

async function leadOf(tx: Tx, incoming: IncomingMessage, before: Before, now: Date): Promise<string> {
  const { text, mid, handle, at } = incoming
  const phone = phoneInText(text, (await getSettings(tx))["company.country"])
  const name = handle ? `@${handle}` : ""
  // Its words are a line of the card already.
  const touch = { source: "instagram" as const, externalId: `instagram:${mid}` }
  const known = before?.leadId ?? null
  if (phone && !known) {
    const person = { name: name || phone.raw, phone: phone.e164, phoneRaw: phone.raw }
    return (await receiveTouchIn(tx, SYSTEM, person, touch, now)).leadId
  }
  if (known && !isNewConversation(before?.at ?? null, at)) return known
  return (await receiveNamedTouchIn(tx, SYSTEM, { leadId: known, name: name || "Instagram" }, touch, now)).leadId
}

/**
 * Answers the last thing that a lead wrote in Instagram, in the outbox's turn. Refuses with `not_found` outside one's reach or without a
 * conversation, with `instagram_window_closed` after a day (a comment: a week).
 */
export async function replyInstagram(actor: Actor, { id, text }: ReplyInstagramInput, now = new Date()): Promise<void> {
  await transaction(async (tx) => {
    const lead = await ownLead(tx, actor, "lead.edit", id, { lock: true })
    const last = await tx.instagramMessage.findFirst({
      where: { leadId: id, outgoing: false, account: { disconnectedAt: null } },
      orderBy: { at: "desc" },
      select: { accountId: true, fromId: true, handle: true, at: true, comment: true, mid: true },
    })
    if (!last) throw new DomainError("not_found")
    if (now >= replyUntil(last)) throw new DomainError("instagram_window_closed")
    const { accountId, fromId, handle, comment } = last
    const mid = `out:${randomUUID()}`
    await tx.instagramMessage.create({
      data: {
        accountId,
        fromId,
        handle,
        comment,
        mid,
        text,
        outgoing: true,
        leadId: id,
        byId: personId(actor),
        at: now,
      },
      select: { id: true },
    })
    const payload = { letter: "instagramReply", mid, to: comment ? last.mid : fromId, comment }
    const keys = { orderKey: `instagram:${fromId}`, idempotencyKey: `instagram:${mid}` }
    await queueDelivery(tx, { channel: "instagram", ...keys, payload }, now)
    await markResponded(tx, actor, lead, now)
    await recordActivity(tx, actor, "lead.replied", { entity: "lead", entityId: id, leadId: id, data: { mid } }, now)
  })
}
