import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId } from "../actor"
import { addMonths, type Day, dayInZone } from "../calendar"
import { DomainError } from "../errors"
import { assertMay } from "../policy"
import { dateOf } from "../schedules/queries"
import { getSettings } from "../settings/queries"
import { closedThrough, countPending, firstMonthWithMoney } from "./queries"
import { firstDayOf, isClosed, monthOf, monthState, monthsFrom } from "./rules"
import type { CloseMonthInput, ReopenMonthInput } from "./schema"

/**
 * Refuses with `month_closed` when one of these days lies in a closed month, and keeps the others open until the transaction ends.
 * Every command that writes money with a day of its own asks; triggers refuse what did not.
 */
export async function assertMonthOpen(tx: Tx, days: readonly Day[]): Promise<void> {
  for (const month of [...new Set(days.map(monthOf))].sort()) {
    const [row] = await tx.$queryRaw<{ closed: boolean }[]>`
      SELECT month_is_closed(${dateOf(firstDayOf(month))}::date) AS "closed"`
    if (row?.closed) throw new DomainError("month_closed", { month })
  }
}

/**
 * Closes a month of the company's calendar and every earlier one that is open: nothing dated in them may be entered, changed or
 * cancelled any more. Refuses with `month_not_over`, `month_pending` while payments up to its end wait for a decision, `month_closed`.
 */
export async function closeMonth(actor: Actor, { month }: CloseMonthInput, now = new Date()): Promise<void> {
  assertMay(actor, "month.close")
  const closedById = personId(actor)
  if (!closedById) throw new DomainError("forbidden") // somebody answers for the books
  await transaction(async (tx) => {
    await lockBooks(tx)
    const today = dayInZone(now, (await getSettings(tx))["company.timeZone"])
    const through = await closedThrough(tx)
    const pending = await countPending(tx, month)
    const state = monthState(month, { closedThrough: through, today }, pending)
    if (state === "closed") throw new DomainError("month_closed", { month })
    if (state === "running") throw new DomainError("month_not_over", { month })
    if (state === "pending") throw new DomainError("month_pending", { month, count: pending })
    const first = through ? monthOf(addMonths(firstDayOf(through), 1)) : ((await firstMonthWithMoney(tx)) ?? month)
    const months = first < month ? monthsFrom(first, month) : [month]
    const rows = months.map((each) => ({ month: dateOf(firstDayOf(each)), closedById, closedAt: now }))
    await tx.closedMonth.createMany({ data: rows })
    const subject = { entity: "month", entityId: month, data: { from: months[0] ?? month, to: month } }
    await recordActivity(tx, actor, "month.closed", subject, now)
  })
}

/** Opens a month again, with a reason, and every later one with it. Refuses with `status_conflict` one that is not closed. */
export async function reopenMonth(actor: Actor, { month, reason }: ReopenMonthInput, now = new Date()): Promise<void> {
  assertMay(actor, "month.reopen")
  await transaction(async (tx) => {
    await lockBooks(tx)
    const through = await closedThrough(tx)
    if (!through || !isClosed(month, through)) throw new DomainError("status_conflict", { status: "open" })
    await tx.closedMonth.deleteMany({ where: { month: { gte: dateOf(firstDayOf(month)) } } })
    const subject = { entity: "month", entityId: month, data: { from: month, to: through, reason } }
    await recordActivity(tx, actor, "month.reopened", subject, now)
  })
}

/** Waits for everybody who is writing money, and lets nobody begin before this transaction has ended (`month_is_closed`). */
async function lockBooks(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('closed_month'))`
}
