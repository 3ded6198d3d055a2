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
  telegramId: bigint
}

/**
 * Unpaid items of signed contracts of which a buyer may be told today and was not yet, with the Telegram of whoever shared the
 * contract's phone as their own. Who opted out or blocked the bot is not among them.
 */
export function listDueItems(today: Day): Promise<DueItem[]> {
  const days = effectiveDays(today).map(dateOf)
  return db.$queryRaw<DueItem[]>`
    SELECT i."id" AS "itemId", c."id" AS "contractId", c."leadId", i."owedOn" AS "effective", t."telegramId"
    FROM "schedule_item" i
    JOIN "contract" c ON c."id" = i."contractId" AND c."status" = 'signed'
    JOIN "telegram_chat" t ON t."phone" = c."phone" AND t."optedOutAt" IS NULL AND t."blockedAt" IS NULL
    WHERE i."owedOn" = ANY(${days}::date[])
      AND NOT EXISTS (
        SELECT 1 FROM "buyer_notice" n
        WHERE n."contractId" = c."id" AND n."dedupeKey" = i."id" || ':' || ${today} || ':' || t."telegramId")
    ORDER BY i."id", t."telegramId" LIMIT ${MOST_AT_ONCE}`
}

export type BuyerNotice = {
  chatId: string
  locale: Actor["locale"]
  kind: string
  number: string
  dueOn: Day
  amount: number
  currency: Currency
}

/**
 * What a queued notice says by now; null when it would be wrong: the item was paid or moved meanwhile, the contract has ended, the
 * buyer wants no more of them, or the day is another.
 */
export async function readBuyerNotice(payload: DeliveryPayload, now: Date): Promise<BuyerNotice | null> {
  const { itemId, telegramId, kind, on } = payload
  if (typeof itemId !== "string" || typeof telegramId !== "string" || typeof kind !== "string") return null
  const today = dayInZone(now, (await getSettings())["company.timeZone"])
  if (on !== today) return null
  const chat = await db.telegramChat.findFirst({
    where: { telegramId: BigInt(telegramId), optedOutAt: null, blockedAt: null },
    select: { chatId: true, locale: true },
  })
  const item = await db.scheduleItem.findFirst({
    where: { id: itemId, owedOn: { not: null }, unpaid: { gt: 0 }, contract: { status: "signed" } },
    select: { owedOn: true, unpaid: true, contract: { select: { number: true, currency: true } } },
  })
  if (!chat || !item?.owedOn) return null
  const { number, currency } = item.contract
  const { locale } = chat
  return {
    chatId: String(chat.chatId),
    locale,
    kind,
    number,
    currency,
    dueOn: dayOf(item.owedOn),
    amount: toMoney(item.unpaid),
  }
}
