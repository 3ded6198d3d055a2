import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  arrearsAt,
  bucketOf,
  contractPenalty,
  isDueThisMonth,
  itemPenalty,
  type OwedItem,
  overdueAt,
  owedItems,
  penaltyCap,
  penaltyDue,
  refundLeft,
  refundPlan,
  unpaidAt,
} from "@/lib/domain/arrears/rules"
import { addDays, dayInZone } from "@/lib/domain/calendar"
import { allocate } from "@/lib/domain/payments/rules"

const RATE = 500 // 0.05 % a day
const owed = (amount: bigint, effectiveDate: string, paid: OwedItem["paid"] = []): OwedItem => ({
  id: effectiveDate,
  effectiveDate,
  amount,
  paid,
})
const late = owed(15_266_000n, "2026-11-23")
const terms = { price: 523_417_350n, rate: RATE, capBasisPoints: 500 }

describe("overdue", () => {
  test("begins the day after the effective date, in the company's time zone", () => {
    expect(overdueAt(late, "2026-11-23")).toEqual({ amount: 0n, days: 0 })
    expect(overdueAt(late, dayInZone(new Date("2026-11-23T18:00:00Z"), "Asia/Tashkent"))).toEqual({
      amount: 0n,
      days: 0,
    })
    expect(overdueAt(late, dayInZone(new Date("2026-11-23T20:30:00Z"), "Asia/Tashkent"))).toEqual({
      amount: 15_266_000n,
      days: 1,
    })
  })

  test("only the unpaid part, and nothing once it is paid", () => {
    const partly = owed(10n, "2026-01-01", [{ on: "2026-02-01", amount: 4n }])
    expect(overdueAt(partly, "2026-01-31").amount).toBe(10n)
    expect(overdueAt(partly, "2026-02-01").amount).toBe(6n)
    expect(overdueAt(owed(10n, "2026-01-01", [{ on: "2026-02-01", amount: 10n }]), "2026-03-01")).toEqual({
      amount: 0n,
      days: 0,
    })
  })

  test("the buckets are 1–30, 31–60, 61–90 and 90+", () => {
    const days = [0, 1, 30, 31, 60, 61, 90, 91, 4000]
    expect(days.map(bucketOf)).toEqual([null, "1-30", "1-30", "31-60", "31-60", "61-90", "61-90", "90+", "90+"])
  })

  test("a contract's arrears are the sum of its items by age", () => {
    const items = [
      owed(1n, "2026-01-01"),
      owed(2n, "2026-03-01"),
      owed(4n, "2026-04-10"),
      owed(8n, "2026-05-01"),
      owed(16n, "2026-04-02"),
    ]
    expect(arrearsAt(items, "2026-05-01")).toEqual({
      total: 1n + 2n + 4n + 16n,
      oldestDays: 120,
      buckets: { "1-30": 4n + 16n, "31-60": 0n, "61-90": 2n, "90+": 1n },
    })
  })

  test("due this month is not overdue, and today's payment is still in time", () => {
    expect(isDueThisMonth(late, "2026-11-23")).toBe(true)
    expect(isDueThisMonth(late, "2026-11-01")).toBe(true)
    expect(isDueThisMonth(late, "2026-11-24")).toBe(false)
    expect(isDueThisMonth(late, "2026-10-31")).toBe(false)
    expect(isDueThisMonth(owed(5n, "2026-11-23", [{ on: "2026-11-01", amount: 5n }]), "2026-11-02")).toBe(false)
  })
})

describe("penalty", () => {
  test("15 266 000 for 17 days at 0.05 % is 129 761", () => {
    expect(itemPenalty(late, addDays("2026-11-23", 17), RATE)).toBe(129_761n)
    expect(itemPenalty(late, "2026-11-23", RATE)).toBe(0n)
    expect(itemPenalty(late, "2026-11-24", RATE)).toBe(7_633n)
    expect(itemPenalty(late, "2026-11-01", RATE)).toBe(0n)
  })

  test("stops on the day of the payment, which still counts", () => {
    const paidLate = owed(15_266_000n, "2026-11-23", [{ on: addDays("2026-11-23", 17), amount: 15_266_000n }])
    for (const today of [17, 18, 400]) expect(itemPenalty(paidLate, addDays("2026-11-23", today), RATE)).toBe(129_761n)
  })

  test("money that came in time leaves nothing to charge", () => {
    const onTime = owed(15_266_000n, "2026-11-23", [{ on: "2026-11-23", amount: 15_266_000n }])
    expect(itemPenalty(onTime, "2027-11-23", RATE)).toBe(0n)
    const half = owed(2_000_000n, "2026-11-23", [{ on: "2026-11-01", amount: 1_000_000n }])
    expect(itemPenalty(half, "2026-11-25", RATE)).toBe(1_000n)
  })

  test("is floored once per stretch of equal unpaid part", () => {
    // 3 days on 1 999 = 2.99 → 2; then 3 days on 999 = 1.49 → 1. Floored daily it would be 0, floored at the end 4.
    const item = owed(1_999n, "2026-11-23", [
      { on: "2026-11-26", amount: 400n },
      { on: "2026-11-26", amount: 600n },
    ])
    expect(itemPenalty(item, "2026-11-29", RATE)).toBe(3n)
    expect(itemPenalty(item, "2026-11-26", RATE)).toBe(2n)
  })

  test("of a contract is capped at 5 % of its price: 26 170 867 of 523 417 350", () => {
    expect(penaltyCap(terms)).toBe(26_170_867n)
    expect(contractPenalty([owed(300_000_000n, "2020-01-01")], terms, "2026-11-23")).toBe(26_170_867n)
    expect(contractPenalty([late, { ...late, id: "2" }], terms, addDays("2026-11-23", 17))).toBe(2n * 129_761n)
    expect(contractPenalty([], terms, "2026-11-23")).toBe(0n)
  })

  test("waivers and payments come off, never below zero", () => {
    expect(penaltyDue(129_761n, 29_761n, 50_000n)).toBe(50_000n)
    expect(penaltyDue(129_761n, 100_000n, 50_000n)).toBe(0n)
  })

  test("grows from day to day, with the unpaid part, and never shrinks by itself", () => {
    const amount = fc.bigInt({ min: 1n, max: 10n ** 12n })
    const part = fc.record({ on: fc.integer({ min: -40, max: 400 }).map((n) => addDays("2026-11-23", n)), amount })
    fc.assert(
      fc.property(amount, fc.array(part, { maxLength: 4 }), fc.integer({ min: 0, max: 500 }), (sum, paid, day) => {
        const item = owed(sum, "2026-11-23", paid)
        const today = addDays("2026-11-23", day)
        const penalty = itemPenalty(item, today, RATE)
        expect(itemPenalty(item, addDays(today, 1), RATE) >= penalty).toBe(true)
        expect(itemPenalty({ ...item, paid: [] }, today, RATE) >= penalty).toBe(true)
        expect(itemPenalty({ ...item, paid: [...paid].reverse() }, today, RATE)).toBe(penalty)
        expect(unpaidAt(item, today) >= 0n).toBe(true)
      }),
    )
  })

  test("follows allocated money to its day", () => {
    const items = [
      { id: "a", type: "installment", effectiveDate: "2026-01-15", amount: 10_000_000n },
      { id: "b", type: "installment", effectiveDate: "2026-02-16", amount: 10_000_000n },
    ] as const
    const payments = [
      {
        id: "p",
        type: "installment",
        target: "principal",
        status: "completed",
        paidAt: "2026-02-24",
        amount: 15_000_000n,
      },
    ] as const
    const [a, b] = owedItems(items, allocate(items, payments).rows, payments)
    if (!a || !b) throw new Error("both items are owed")
    expect(itemPenalty(a, "2026-12-31", RATE)).toBe(200_000n) // 40 days
    expect(itemPenalty(b, "2026-03-06", RATE)).toBe(40_000n + 25_000n) // 8 days of 10 mln, 10 of 5 mln
  })
})

describe("a cancelled contract", () => {
  test("gives back what was paid less penalty and retention: 200 − 3 − 0 = 197 mln", () => {
    const plan = refundPlan({ completed: 200_000_000n, penalty: 3_000_000n, retention: 0n })
    expect(plan).toBe(197_000_000n)
    expect(refundLeft(plan, 0n) < 197_000_001n).toBe(true)
    expect(refundLeft(plan, 150_000_000n)).toBe(47_000_000n)
    expect(refundLeft(plan, plan)).toBe(0n)
  })

  test("never asks the buyer for more", () => {
    expect(refundPlan({ completed: 2n, penalty: 3n, retention: 0n })).toBe(0n)
    expect(refundPlan({ completed: 0n, penalty: 0n, retention: 5n })).toBe(0n)
  })
})
