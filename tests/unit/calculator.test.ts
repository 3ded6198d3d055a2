import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { solveInstallment } from "@/lib/domain/calculator/rules"
import { buildSchedule } from "@/lib/domain/schedules/rules"

const step = 1_000n
const terms = { price: 523_417_350n, down: 157_025_205n, months: 24, monthly: 15_266_000n, last: 15_274_145n }
const { price, down, months, monthly } = terms

describe("three are fixed, the fourth is found", () => {
  test("monthly is rounded down to the step, the last payment takes what remains", () => {
    expect(solveInstallment({ solve: "monthly", price, down, months, step })).toEqual(terms)
  })

  test("months are the fewest that the person can pay, and never fewer than that", () => {
    expect(solveInstallment({ solve: "months", price, down, monthly, step })).toEqual(terms)
    expect(solveInstallment({ solve: "months", price, down, monthly: monthly - 1n, step }).months).toBe(25)
    expect(solveInstallment({ solve: "months", price, down, monthly: price, step })).toMatchObject({
      months: 1,
      last: price - down,
    })
  })

  test("down and price are exact", () => {
    expect(solveInstallment({ solve: "down", price, months, monthly, step })).toMatchObject({
      down: price - 24n * monthly,
      monthly,
      last: monthly,
    })
    expect(solveInstallment({ solve: "price", down, months, monthly, step })).toMatchObject({
      price: down + 24n * monthly,
      monthly,
    })
  })

  test("what no schedule fits is refused", () => {
    expect(() => solveInstallment({ solve: "monthly", price, down: price + 1n, months, step })).toThrow(
      "schedule_down_exceeds_price",
    )
    expect(() => solveInstallment({ solve: "monthly", price, down, months: 0, step })).toThrow("schedule_months")
    expect(() => solveInstallment({ solve: "monthly", price, down: price, months, step })).toThrow(
      "schedule_item_not_positive",
    )
    expect(() => solveInstallment({ solve: "months", price, down, monthly: 1n, step })).toThrow("schedule_months")
    expect(() => solveInstallment({ solve: "months", price, down, monthly: 0n, step })).toThrow(
      "schedule_item_not_positive",
    )
    expect(() => solveInstallment({ solve: "down", price: 100n, months: 3, monthly: 50n, step: 0n })).toThrow(
      "schedule_item_not_positive",
    )
  })
})

describe("the answer is a schedule", () => {
  const rest = fc.bigInt({ min: 1_000_000n, max: 10n ** 11n })
  const own = fc.bigInt({ min: 0n, max: 10n ** 10n })
  const term = fc.integer({ min: 1, max: 240 })
  const grain = fc.constantFrom(0n, 1n, 1_000n)

  test("solved monthly payments are those that the contract will have", () => {
    fc.assert(
      fc.property(rest, own, term, grain, (toPay, paidNow, n, stepSize) => {
        const found = solveInstallment({
          solve: "monthly",
          price: toPay + paidNow,
          down: paidNow,
          months: n,
          step: stepSize,
        })
        const parts = buildSchedule({
          price: found.price,
          currency: "UZS",
          startDate: "2026-11-23",
          schedule: { kind: "installment", downAmount: Number(paidNow), months: n, step: Number(stepSize) },
          calendar: { weekend: [], holidays: new Set() },
        }).filter((item) => item.type === "installment")
        expect(parts[0]?.amount).toBe(found.monthly)
        expect(parts.at(-1)?.amount).toBe(found.last)
      }),
    )
  })

  test("solved months: one month fewer would ask for more than the person can pay", () => {
    fc.assert(
      fc.property(rest, own, term, grain, (toPay, paidNow, n, stepSize) => {
        const sum = toPay + paidNow
        const canPay = solveInstallment({
          solve: "monthly",
          price: sum,
          down: paidNow,
          months: n,
          step: stepSize,
        }).monthly
        const found = solveInstallment({ solve: "months", price: sum, down: paidNow, monthly: canPay, step: stepSize })
        expect(found.monthly <= canPay).toBe(true)
        expect(found.months).toBeLessThanOrEqual(n)
        if (found.months === 1) return
        const shorter = {
          solve: "monthly",
          price: sum,
          down: paidNow,
          months: found.months - 1,
          step: stepSize,
        } as const
        expect(solveInstallment(shorter).monthly > canPay).toBe(true)
      }),
    )
  })
})
