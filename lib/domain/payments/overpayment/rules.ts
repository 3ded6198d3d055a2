import { compareDays, type Day } from "../../calendar"
import { floorToStep, larger, smaller } from "../../money"
import type { ScheduleItemPlan } from "../../schedules/rules"
import { type AllocationRow, type DueItem, paidByItem } from "../rules"

/** What is done with money that came before it was due: the next items (as allocation lays it anyway), fewer months, or less a month. */
export const OVERPAYMENT_MODES = ["next", "shorten", "reduce"] as const
export type OverpaymentMode = (typeof OVERPAYMENT_MODES)[number]

export type ScheduledItem = DueItem & { dueDate: Day }

/** Own money of the future. The bank's tranche and the first payment stay where they are: others agreed on them. */
function isMovable(item: ScheduledItem, today: Day): boolean {
  return (item.type === "installment" || item.type === "final") && item.effectiveDate > today
}

/** Money that lies on items not due yet, in minor units: what a decision can move. */
export function overpaidAt(items: readonly ScheduledItem[], rows: readonly AllocationRow[], today: Day): bigint {
  const paid = paidByItem(items, rows)
  return items.reduce((sum, item) => (isMovable(item, today) ? sum + (paid.get(item.id) ?? 0n) : sum), 0n)
}

/**
 * The schedule after the decision. What is due or does not move stays as it is; the money that came early becomes an item of its own,
 * due today and paid, so that allocation finds it before the months that are left. `shorten` takes it off the last items; `reduce` divides what
 * is left of the installments equally over the same months by the arithmetic of domain.md §5 (`step` in minor units, 0 = off),
 * and touches a final payment only when the installments do not hold it all. The sum stays the price. Null when nothing can move.
 */
export function movedSchedule(
  items: readonly ScheduledItem[],
  rows: readonly AllocationRow[],
  { mode, today, step }: { mode: Exclude<OverpaymentMode, "next">; today: Day; step: bigint },
): ScheduleItemPlan[] | null {
  const early = overpaidAt(items, rows, today)
  const movable = items.filter((item) => isMovable(item, today)).sort(byDay)
  const left = movable.reduce((sum, item) => sum + item.amount, 0n) - early
  if (early <= 0n || left <= 0n) return null
  const paid: ScheduleItemPlan = { type: "installment", dueDate: today, effectiveDate: today, amount: early }
  const rest = mode === "shorten" ? withoutEnd(movable, early) : withLessEach(movable, early, step)
  const kept = items.filter((item) => !isMovable(item, today)).map(plan)
  return [...kept, paid, ...rest].sort(byDay)
}

function plan({ type, dueDate, effectiveDate, amount }: ScheduledItem): ScheduleItemPlan {
  return { type, dueDate, effectiveDate, amount }
}

/** Stable, so that the early money stands after what is due on the same day. */
function byDay(a: { effectiveDate: Day }, b: { effectiveDate: Day }): number {
  return compareDays(a.effectiveDate, b.effectiveDate)
}

/** The items without their last `cut`: whole ones go, the one in which it ends shrinks. */
function withoutEnd(movable: readonly ScheduledItem[], cut: bigint): ScheduleItemPlan[] {
  let over = cut
  const kept: ScheduleItemPlan[] = []
  for (const item of [...movable].reverse()) {
    const off = smaller(over, item.amount)
    over -= off
    if (item.amount > off) kept.unshift({ ...plan(item), amount: item.amount - off })
  }
  return kept
}

function withLessEach(movable: readonly ScheduledItem[], cut: bigint, step: bigint): ScheduleItemPlan[] {
  const monthly = movable.filter((item) => item.type === "installment")
  const rest = monthly.reduce((sum, item) => sum + item.amount, 0n) - cut
  const final = withoutEnd(
    movable.filter((item) => item.type === "final"),
    larger(0n, -rest),
  )
  if (rest <= 0n) return final
  return [...equalParts(monthly, rest, step), ...final]
}

/** Too little for a whole step each is divided to the minor unit; too little even for that is due on the last day. */
function equalParts(monthly: readonly ScheduledItem[], rest: bigint, step: bigint): ScheduleItemPlan[] {
  const count = BigInt(monthly.length)
  const base = floorToStep(rest / count, step) || rest / count
  const last = rest - base * (count - 1n)
  return monthly
    .map((item, index) => ({ ...plan(item), amount: index === monthly.length - 1 ? last : base }))
    .filter((item) => item.amount > 0n)
}
