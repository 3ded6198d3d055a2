import { db } from "@/lib/db/client"
import type { Actor } from "../actor"
import { type Day, dayInZone } from "../calendar"
import type { DeliveryPayload } from "../deliveries/schema"
import { type Currency, toMoney } from "../money"
import { dateOf, dayOf } from "../schedules/queries"
import { getSettings } from "../settings/queries"
import { effectiveDays } from "./rules"

const MOST_AT_ONCE = 1_000

export type DueItem = {
  itemId: string
  contractId: string
  leadId: string
  effective: Date
  channel: "telegram" | "mail"
  /** The Telegram id, or the contract whose buyer has an address. */
  to: string
}

/**
 * Unpaid items of signed contracts of which a buyer may be told today and was not yet: in the Telegram of whoever shared the contract's
 * phone as their own, or by mail where nobody did. Who opted out or blocked the bot is not among them.
 */
export function listDueItems(today: Day): Promise<DueItem[]> {
  const days = effectiveDays(today).map(dateOf)
  return db.$queryRaw<DueItem[]>`
    WITH due AS (
      SELECT i."id" AS "itemId", c."id" AS "contractId", c."leadId", i."owedOn" AS "effective", c."phone", c."email", c."noticesOffAt"
      FROM "schedule_item" i JOIN "contract" c ON c."id" = i."contractId" AND c."status" = 'signed'
      WHERE i."owedOn" = ANY(${days}::date[])
    ), told AS (
      SELECT d."itemId", d."contractId", d."leadId", d."effective", 'telegram' AS "channel", t."telegramId"::text AS "to"
      FROM due d JOIN "telegram_chat" t ON t."phone" = d."phone" AND t."optedOutAt" IS NULL AND t."blockedAt" IS NULL
      UNION ALL
      SELECT d."itemId", d."contractId", d."leadId", d."effective", 'mail', d."contractId"
      FROM due d
      WHERE d."email" IS NOT NULL AND d."noticesOffAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "telegram_chat" t WHERE t."phone" = d."phone" AND t."blockedAt" IS NULL)
    )
    SELECT told.* FROM told
    WHERE NOT EXISTS (
      SELECT 1 FROM "buyer_notice" n
      WHERE n."contractId" = told."contractId" AND n."dedupeKey" = told."itemId" || ':' || ${today} || ':' || told."to")
    ORDER BY told."itemId", told."to" LIMIT ${MOST_AT_ONCE}`
}

type Said = { kind: string; number: string; dueOn: Day; amount: number; currency: Currency; locale: Actor["locale"] }

export type ChatNotice = Said & { chatId: string }
export type MailNotice = Said & { to: string; name: string; contractId: string }

/**
 * What a queued notice says by now in the buyer's Telegram; null when it would be wrong: the item was paid or moved meanwhile, the
 * contract has ended, the buyer wants no more of them, or the day is another.
 */
export async function readChatNotice(payload: DeliveryPayload, now: Date): Promise<ChatNotice | null> {
  const { to } = payload
  const item = await dueItem(payload, now)
  if (!item || typeof to !== "string" || !/^\d{1,18}$/.test(to)) return null
  const chat = await db.telegramChat.findFirst({
    where: { telegramId: BigInt(to), optedOutAt: null, blockedAt: null },
    select: { chatId: true, locale: true },
  })
  return chat && { ...item.said, locale: chat.locale, chatId: String(chat.chatId) }
}

/** The same by mail. */
export async function readMailNotice(payload: DeliveryPayload, now: Date): Promise<MailNotice | null> {
  const item = await dueItem(payload, now)
  if (!item) return null
  const { id, email, noticesOffAt, buyerLocale, buyerName } = item.contract
  if (!email || noticesOffAt) return null
  return { ...item.said, locale: buyerLocale, to: email, name: buyerName, contractId: id }
}

async function dueItem({ itemId, kind, on }: DeliveryPayload, now: Date) {
  const today = dayInZone(now, (await getSettings())["company.timeZone"])
  if (typeof itemId !== "string" || typeof kind !== "string" || on !== today) return null
  const item = await db.scheduleItem.findFirst({
    where: { id: itemId, owedOn: { not: null }, unpaid: { gt: 0 }, contract: { status: "signed" } },
    select: {
      owedOn: true,
      unpaid: true,
      contract: {
        select: {
          id: true,
          number: true,
          currency: true,
          email: true,
          noticesOffAt: true,
          buyerLocale: true,
          buyerName: true,
        },
      },
    },
  })
  if (!item?.owedOn) return null
  const { contract, owedOn, unpaid } = item
  const { number, currency } = contract
  return { contract, said: { kind, number, currency, dueOn: dayOf(owedOn), amount: toMoney(unpaid) } }
}
