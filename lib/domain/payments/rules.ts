import { compareDays, type Day } from "../calendar"
import { smaller } from "../money"
import type { ScheduleItemType } from "../schedules/schema"

/** An item of a schedule in force; `amount` in minor units. */
export type DueItem = { id: string; type: ScheduleItemType; effectiveDate: Day; amount: bigint }

/** Money that came, whatever its status and target; `paidAt` is the day of the money. */
export type CameIn = {
  id: string
  type: ScheduleItemType
  target: "principal" | "penalty"
  status: "pending" | "completed" | "cancelled"
  paidAt: Day
  amount: bigint
}

/** Which money paid which item. */
export type AllocationRow = { paymentId: string; itemId: string; amount: bigint }

/**
 * Lays completed principal payments, oldest first, on the oldest unpaid items: a `hybrid` payment on the tranche first, other
 * payments on the tranche last (domain.md §5). What is left over is credit. Always from all payments, so a cancelled one leaves
 * no trace: its items are unpaid again and later money moves up. Ties go by id, so the order of the arrays does not matter.
 */
export function allocate(
  items: readonly DueItem[],
  payments: readonly CameIn[],
): { rows: AllocationRow[]; credit: bigint } {
  const queue = [...items].sort((a, b) => compareDays(a.effectiveDate, b.effectiveDate) || compareText(a.id, b.id))
  const tranche = queue.filter((item) => item.type === "hybrid")
  const own = queue.filter((item) => item.type !== "hybrid")
  const left = new Map(items.map((item) => [item.id, item.amount]))
  const rows: AllocationRow[] = []
  let credit = 0n
  for (const payment of payments.filter(paysPrincipal).sort(byDayThenId)) {
    let rest = payment.amount
    for (const item of payment.type === "hybrid" ? [...tranche, ...own] : [...own, ...tranche]) {
      const unpaid = left.get(item.id) ?? 0n
      const amount = smaller(rest, unpaid)
      if (amount <= 0n) continue
      rows.push({ paymentId: payment.id, itemId: item.id, amount })
      left.set(item.id, unpaid - amount)
      rest -= amount
    }
    credit += rest
  }
  return { rows, credit }
}

function paysPrincipal(payment: CameIn): boolean {
  return payment.status === "completed" && payment.target === "principal"
}

function byDayThenId(a: CameIn, b: CameIn): number {
  return compareDays(a.paidAt, b.paidAt) || compareText(a.id, b.id)
}

/** Not localeCompare: the order must be the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What is paid of each item, by its id; items without a row have 0. */
export function paidByItem(items: readonly Pick<DueItem, "id">[], rows: readonly AllocationRow[]): Map<string, bigint> {
  const paid = new Map(items.map((item) => [item.id, 0n]))
  for (const row of rows) paid.set(row.itemId, (paid.get(row.itemId) ?? 0n) + row.amount)
  return paid
}

/** Whether the money makes a signed contract's unit sold: all `initial` items paid; without any, the first item. */
export function isInitialPaid(items: readonly DueItem[], rows: readonly AllocationRow[]): boolean {
  const paid = paidByItem(items, rows)
  const initial = items.filter((item) => item.type === "initial")
  const [first] = [...items].sort((a, b) => compareDays(a.effectiveDate, b.effectiveDate) || compareText(a.id, b.id))
  const needed = initial.length > 0 ? initial : first ? [first] : []
  return needed.length > 0 && needed.every((item) => (paid.get(item.id) ?? 0n) >= item.amount)
}

/** Whether nothing is left to pay: the contract is completed. */
export function isAllPaid(items: readonly DueItem[], rows: readonly AllocationRow[]): boolean {
  const paid = paidByItem(items, rows)
  return items.length > 0 && items.every((item) => (paid.get(item.id) ?? 0n) >= item.amount)
}

/**
 * The part of a schedule that a new version keeps as it is: what was paid, under its old dates. The new items then add up to the
 * price less these, and the same money allocated again lies where it lay.
 */
export function paidParts<Item extends DueItem>(items: readonly Item[], rows: readonly AllocationRow[]): Item[] {
  const paid = paidByItem(items, rows)
  return items.map((item) => ({ ...item, amount: paid.get(item.id) ?? 0n })).filter((item) => item.amount > 0n)
}
