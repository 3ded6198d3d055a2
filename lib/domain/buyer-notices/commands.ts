import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { SYSTEM } from "../actor"
import { dayInZone } from "../calendar"
import { queueDelivery } from "../deliveries/commands"
import { DomainError } from "../errors"
import { dayOf } from "../schedules/queries"
import { getSettings } from "../settings/queries"
import { type DueItem, listDueItems } from "./queries"
import { mayWrite, noticeOf } from "./rules"
import { contractOfToken } from "./stop-token/queries"

/**
 * Job: queues a notice to each buyer, in Telegram or by mail, whose payment is due in three days, today, or overdue; once for an item and a day,
 * however often it runs and on however many instances. Nothing outside the hours of the settings. Returns how many were queued.
 */
export async function queueBuyerNotices(now = new Date()): Promise<{ queued: number }> {
  const settings = await getSettings()
  const timeZone = settings["company.timeZone"]
  const hours = { from: settings["notices.from"], to: settings["notices.to"], timeZone }
  if (!settings["notices.buyers"] || !mayWrite(now, hours)) return { queued: 0 }
  const today = dayInZone(now, timeZone)
  let queued = 0
  for (const item of await listDueItems(today)) {
    if (await transaction((tx) => queueNotice(tx, item, today, now))) queued++
  }
  return { queued }
}

/** The unique key decides between two who queue it at once: false for the second. */
async function queueNotice(tx: Tx, item: DueItem, today: string, now: Date): Promise<boolean> {
  const kind = noticeOf(dayOf(item.effective), today)
  if (!kind) return false
  const { itemId, contractId, leadId, channel, to } = item
  const dedupeKey = `${itemId}:${today}:${to}`
  const { count } = await tx.buyerNotice.createMany({
    data: [{ leadId, contractId, kind, channel, dedupeKey, at: now }],
    skipDuplicates: true,
  })
  if (count === 0) return false
  const payload = { letter: "buyerNotice", kind, itemId, to, on: today }
  const keys = { orderKey: `${channel}:buyer:${to}`, idempotencyKey: `buyer:${dedupeKey}` }
  await queueDelivery(tx, { channel, ...keys, payload }, now)
  return true
}

/** The buyer wants to hear of their payments again, or no more. Holds from the next message on, also for those that are queued. */
export async function setReminders(telegramId: string, on: boolean, now = new Date()): Promise<void> {
  await transaction((tx) =>
    tx.telegramChat.updateMany({
      where: { telegramId: BigInt(telegramId) },
      data: { optedOutAt: on ? null : now },
    }),
  )
}

/** The same by mail, by the link of a letter. Refuses with `not_found` a token that this company has not made. */
export async function stopMailReminders(token: string, now = new Date()): Promise<void> {
  const id = contractOfToken(token)
  if (!id) throw new DomainError("not_found")
  await transaction(async (tx) => {
    const { count } = await tx.contract.updateMany({ where: { id, noticesOffAt: null }, data: { noticesOffAt: now } })
    if (count === 0) return // once is enough, and a contract that is gone needs none
    await recordActivity(tx, SYSTEM, "contract.remindersStopped", { entity: "contract", entityId: id }, now)
  })
}
