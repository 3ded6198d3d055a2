import { db } from "@/lib/db/client"
import { type Actor, SYSTEM } from "../../actor"
import { DomainError } from "../../errors"
import { readPhone, receiveTouch } from "../../leads/intake/commands"
import type { Sender, Session } from "../schema"

type Contact = {
  phone: string
  name: string /** Whose card it is; absent: nobody's in Telegram. */
  telegramId: string | null
}

/** Keeps the chat of somebody who wrote to the bot, in the language they chose. */
export async function rememberChat(
  { telegramId, chatId }: Sender,
  locale: Actor["locale"],
  now = new Date(),
): Promise<void> {
  const chat = { chatId: BigInt(chatId), locale, blockedAt: null, updatedAt: now }
  const where = { telegramId: BigInt(telegramId) }
  await db.telegramChat.upsert({ where, create: { ...where, ...chat }, update: chat, select: { chatId: true } })
}

/**
 * A buyer shared their contact and asks to be called: a touch of the lead with this phone, or a new lead. Refuses with `contact_foreign`
 * a card that is not the sender's own, with `phone_unparsed` what is no phone here. The same update twice is one touch.
 */
export async function requestCall(
  sender: Sender,
  contact: Contact,
  { unitId, complexSlug, campaign }: Session,
  locale: Actor["locale"],
  updateId: number,
  now = new Date(),
): Promise<void> {
  const phone = await ownPhone(sender, contact)
  const place = await placeOf(unitId, complexSlug)
  const utm = { source: "telegram", ...(campaign ? { campaign } : {}) }
  const { leadId } = await receiveTouch(
    SYSTEM,
    { name: contact.name, phone, phoneRaw: contact.phone, locale },
    { source: "telegram", utm, ...place, consented: true, externalId: `telegram:${updateId}` },
    now,
  )
  await db.telegramChat.updateMany({ where: { telegramId: BigInt(sender.telegramId) }, data: { phone, leadId } })
}

/**
 * What a buyer wrote in their own words, for whoever looks after their lead: another touch of it, once an update. False: they have
 * not asked for a call by their contact yet, and nobody would know whom to answer.
 */
export async function receiveWords(
  sender: Sender,
  text: string,
  locale: Actor["locale"],
  updateId: number,
  now = new Date(),
): Promise<boolean> {
  const chat = await db.telegramChat.findUnique({
    where: { telegramId: BigInt(sender.telegramId) },
    select: { phone: true, leadId: true },
  })
  if (!chat?.phone || !chat.leadId) return false
  await receiveTouch(
    SYSTEM,
    { name: "", phone: chat.phone, phoneRaw: chat.phone, locale },
    { source: "telegram", message: text, externalId: `telegram:${updateId}` },
    now,
  )
  return true
}

/** A buyer shared their contact to see their contract. Refuses as `requestCall` does. */
export async function identifyBuyer(sender: Sender, contact: Contact): Promise<void> {
  const phone = await ownPhone(sender, contact)
  await db.telegramChat.updateMany({ where: { telegramId: BigInt(sender.telegramId) }, data: { phone } })
}

/** Cards of others can be sent on: only Telegram's own word says whose it is. */
async function ownPhone(sender: Sender, contact: Contact): Promise<string> {
  if (contact.telegramId !== sender.telegramId) throw new DomainError("contact_foreign")
  // Telegram knows the country, and mostly leaves the plus out.
  return readPhone(db, contact.phone.startsWith("+") ? contact.phone : `+${contact.phone}`)
}

/** What the buyer looked at, as far as the public may know it. */
async function placeOf(unitId: string | undefined, slug: string | undefined) {
  const unit = unitId
    ? await db.unit.findFirst({
        where: { id: unitId, status: { not: "hidden" }, complex: { published: true } },
        select: { id: true, complexId: true },
      })
    : null
  if (unit) return { unitId: unit.id, complexId: unit.complexId }
  const complex = slug ? await db.complex.findFirst({ where: { slug, published: true }, select: { id: true } }) : null
  return { unitId: null, complexId: complex?.id ?? null }
}
