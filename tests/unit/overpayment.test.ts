import fc from "fast-check"
import { expect, test } from "vitest"
import { addDays, type BankCalendar } from "@/lib/domain/calendar"
import { movedSchedule, overpaidAt } from "@/lib/domain/payments/overpayment/rules"
import { allocate, type CameIn, paidByItem } from "@/lib/domain/payments/rules"
import { buildSchedule, type ScheduleItemPlan } from "@/lib/domain/schedules/rules"
import type { ScheduleInput } from "@/lib/domain/schedules/schema"

const calendar: BankCalendar = { weekend: [6, 7], holidays: new Set() }
const START = "2026-01-31"

const withIds = (items: readonly ScheduleItemPlan[]) =>
  items.map((item, index) => ({ ...item, id: `i${String(index).padStart(4, "0")}` }))
const total = (items: readonly { amount: bigint }[]) => items.reduce((sum, item) => sum + item.amount, 0n)

const schedules = fc.oneof(
  fc.record({
    kind: fc.constant("installment" as const),
    downPercent: fc.integer({ min: 0, max: 90 }),
    months: fc.integer({ min: 1, max: 40 }),
  }),
  fc.record({
    kind: fc.constant("balloon" as const),
    downPercent: fc.integer({ min: 0, max: 30 }),
    months: fc.integer({ min: 2, max: 40 }),
    balloonAmount: fc.integer({ min: 1, max: 300_000_000 }),
  }),
  fc.record({
    kind: fc.constant("hybrid" as const),
    downPercent: fc.integer({ min: 1, max: 30 }),
    months: fc.integer({ min: 2, max: 40 }),
    trancheAmount: fc.integer({ min: 1, max: 300_000_000 }),
    trancheDate: fc.constant("2026-02-10"),
  }),
)

const deal = fc.record({
  price: fc.bigInt({ min: 700_000_000n, max: 900_000_000n }),
  schedule: schedules as fc.Arbitrary<ScheduleInput>,
  passed: fc.integer({ min: 0, max: 900 }),
  /** Shares of the price in thousandths, with the kind of the money. */
  came: fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.boolean()), { maxLength: 6 }),
  mode: fc.constantFrom("shorten" as const, "reduce" as const),
  step: fc.constantFrom(0n, 1_000n, 1_000_000_000n),
})

test("whatever is decided, the sum is the price, the money lies as before on what is due, and nothing comes later than it would", () => {
  let moved = 0
  fc.assert(
    fc.property(deal, ({ price, schedule, passed, came, mode, step }) => {
      const items = withIds(buildSchedule({ price, currency: "UZS", startDate: START, schedule, calendar }))
      const today = addDays(START, passed)
      const payments = came.map(
        ([share, bank], index): CameIn => ({
          id: `p${index}`,
          type: bank ? "hybrid" : "installment",
          target: "principal",
          status: "completed",
          paidAt: addDays(START, index),
          amount: (price * BigInt(share)) / 1_000n,
        }),
      )
      const before = allocate(items, payments)
      const early = overpaidAt(items, before.rows, today)
      const result = movedSchedule(items, before.rows, { mode, today, step })
      if (!result) return
      moved++
      const after = withIds(result)
      const rows = allocate(after, payments)
      expect(total(after)).toBe(price)
      expect(after.every((item) => item.amount > 0n)).toBe(true)
      expect(rows.credit).toBe(before.credit)
      // The early money has its own item, paid in full; nothing of the future months is paid any more.
      const paid = paidByItem(after, rows.rows)
      expect(overpaidAt(after, rows.rows, today)).toBe(0n)
      expect(
        after.some((item) => item.effectiveDate === today && item.amount === early && paid.get(item.id) === early),
      ).toBe(true)
      const due = (list: typeof items, laid: typeof rows.rows) =>
        list
          .filter((item) => item.effectiveDate <= today && !(item.effectiveDate === today && item.amount === early))
          .map((item) => [item.effectiveDate, item.amount, paidByItem(list, laid).get(item.id)])
      expect(due(after, rows.rows)).toEqual(due(items, before.rows))
      const last = (list: readonly { effectiveDate: string }[]) =>
        list
          .map((item) => item.effectiveDate)
          .sort()
          .at(-1) ?? ""
      expect(last(after) <= last(items)).toBe(true)
      if (mode === "shorten") {
        const old = new Map(items.map((item) => [item.effectiveDate, item.amount]))
        for (const item of after) {
          if (item.effectiveDate > today) expect(item.amount <= (old.get(item.effectiveDate) ?? 0n)).toBe(true)
        }
      } else expect(after.filter((item) => item.effectiveDate > today).length).toBeLessThanOrEqual(items.length)
    }),
    { numRuns: 400 },
  )
  expect(moved).toBeGreaterThan(40)
})
