import { compareDays, type Day, daysBetween } from "../calendar"
import { larger, smaller } from "../money"
import type { AllocationRow, CameIn, DueItem } from "../payments/rules"

/** A schedule item with the money that lies on it, by day; amounts in minor units. */
export type OwedItem = Pick<DueItem, "id" | "effectiveDate" | "amount"> & {
  paid: readonly { on: Day; amount: bigint }[]
}

export const ARREARS_BUCKETS = ["1-30", "31-60", "61-90", "90+"] as const
export type ArrearsBucket = (typeof ARREARS_BUCKETS)[number]

/** Bounds of a bucket in days overdue; a century is the end of the last. */
export const AGES: Record<ArrearsBucket, [youngest: number, oldest: number]> = {
  "1-30": [1, 30],
  "31-60": [31, 60],
  "61-90": [61, 90],
  "90+": [91, 36_500],
}

/** A contract's penalty: `rate` a day in hundredths of a basis point (500 = 0.05 %), `capBasisPoints` of `price` (500 = 5 %). */
export type PenaltyTerms = { price: bigint; rate: number; capBasisPoints: number }

/** Joins items with the days on which their money came. */
export function owedItems(
  items: readonly DueItem[],
  rows: readonly AllocationRow[],
  payments: readonly Pick<CameIn, "id" | "paidAt">[],
): OwedItem[] {
  const days = new Map(payments.map((payment) => [payment.id, payment.paidAt]))
  return items.map(({ id, effectiveDate, amount }) => {
    const paid = rows.flatMap((row) => {
      const on = row.itemId === id ? days.get(row.paymentId) : undefined
      return on === undefined ? [] : [{ on, amount: row.amount }]
    })
    return { id, effectiveDate, amount, paid }
  })
}

/** What is unpaid of an item at the end of `day`; money of later days does not count yet. */
export function unpaidAt(item: OwedItem, day: Day): bigint {
  const paid = item.paid.reduce((sum, part) => (part.on <= day ? sum + part.amount : sum), 0n)
  return larger(0n, item.amount - paid)
}

/** Overdue part and days of an item: something unpaid and the effective date before `today`, a day of the company's time zone. */
export function overdueAt(item: OwedItem, today: Day): { amount: bigint; days: number } {
  const amount = item.effectiveDate < today ? unpaidAt(item, today) : 0n
  return { amount, days: amount > 0n ? daysBetween(item.effectiveDate, today) : 0 }
}

/** Where overdue days belong; null for none. */
export function bucketOf(days: number): ArrearsBucket | null {
  return ARREARS_BUCKETS.find((bucket) => days >= AGES[bucket][0] && days <= AGES[bucket][1]) ?? null
}

/** A contract's arrears: the sum, the age of the oldest item, and the sum by age. */
export function arrearsAt(items: readonly OwedItem[], today: Day) {
  const buckets: Record<ArrearsBucket, bigint> = { "1-30": 0n, "31-60": 0n, "61-90": 0n, "90+": 0n }
  let total = 0n
  let oldestDays = 0
  for (const item of items) {
    const { amount, days } = overdueAt(item, today)
    const bucket = bucketOf(days)
    if (bucket) buckets[bucket] += amount
    total += amount
    oldestDays = Math.max(oldestDays, days)
  }
  return { total, oldestDays, buckets }
}

/** Due in the calendar month of `today` and not overdue: today's payment is still in time. */
export function isDueThisMonth(item: OwedItem, today: Day): boolean {
  return (
    item.effectiveDate >= today && item.effectiveDate.slice(0, 7) === today.slice(0, 7) && unpaidAt(item, today) > 0n
  )
}

/**
 * Penalty of one item at `today` (domain.md §5): unpaid part × rate × days from the day after the effective date, both ends
 * counted, floored once per stretch of equal unpaid part. The day of a payment still counts with what was unpaid before it.
 */
export function itemPenalty(item: OwedItem, today: Day, rate: number): bigint {
  const payDays = [...new Set(item.paid.map((part) => part.on))].filter(
    (day) => day > item.effectiveDate && day < today,
  )
  let penalty = 0n
  let from = item.effectiveDate
  for (const until of [...payDays.sort(compareDays), today]) {
    const days = daysBetween(from, until)
    if (days <= 0) break
    // Unpaid at the end of `from`: money that comes on `until` ends the stretch and does not shorten it.
    penalty += (unpaidAt(item, from) * BigInt(rate) * BigInt(days)) / 1_000_000n
    from = until
  }
  return penalty
}

/** The most a contract's penalty may be: the cap's share of the price, rounded down. */
export function penaltyCap({ price, capBasisPoints }: PenaltyTerms): bigint {
  return (price * BigInt(capBasisPoints)) / 10_000n
}

/** Penalty that a contract has run up by `today`, capped. Kept apart from the principal; payments of penalty and waivers come off later. */
export function contractPenalty(items: readonly OwedItem[], terms: PenaltyTerms, today: Day): bigint {
  const sum = items.reduce((total, item) => total + itemPenalty(item, today, terms.rate), 0n)
  return smaller(sum, penaltyCap(terms))
}

/** Penalty still to pay; never below zero. */
export function penaltyDue(accrued: bigint, waived: bigint, paid: bigint): bigint {
  return larger(0n, accrued - waived - paid)
}

/**
 * What a buyer gets back when a contract is cancelled: max(0, completed payments − penalty − agreed retention). `completed` counts
 * every completed payment, those of penalty too; `penalty` is all that was run up and not waived.
 */
export function refundPlan({
  completed,
  penalty,
  retention,
}: {
  completed: bigint
  penalty: bigint
  retention: bigint
}): bigint {
  return larger(0n, completed - penalty - retention)
}

/** What may still be refunded of a plan. */
export function refundLeft(plan: bigint, refunded: bigint): bigint {
  return larger(0n, plan - refunded)
}
