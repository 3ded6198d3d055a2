import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readFilters, writeFilters } from "@/components/contracts/register-filters"
import { type Deal, fieldsOf, previewSchedule, type TermFields, usualTerms } from "@/components/contracts/terms"
import { solveInstallment } from "@/lib/domain/calculator/rules"
import type { ScheduleItemPlan } from "@/lib/domain/schedules/rules"
import type { DatedScheduleInput } from "@/lib/domain/schedules/schema"

const calendar = { weekend: [6, 7], holidays: new Set<string>() }
const deal: Deal = { price: 523_417_350, currency: "UZS", calendar, step: 1_000n }
const today = "2026-01-15"
const fields = (part: Partial<TermFields>): TermFields => ({ ...usualTerms(today), ...part })
const sumOf = (items: readonly ScheduleItemPlan[]) => items.reduce((sum, item) => sum + item.amount, 0n)

describe("the form of a schedule", () => {
  test("has every kind, and each adds up to the price", () => {
    const kinds: Partial<TermFields>[] = [
      { kind: "full" },
      { kind: "installment" },
      { kind: "until", untilDate: "2027-12-31" },
      { kind: "balloon", balloon: "100 mln", months: "12" },
      { kind: "hybrid", tranche: "200 000 000", trancheDate: "2026-02-20", months: "10" },
      { kind: "hybrid", tranche: "200 000 000", trancheDate: "2026-02-20", months: "", down: "" },
    ]
    for (const kind of kinds) {
      const { items, refusal } = previewSchedule(deal, fields(kind))
      expect([kind.kind, refusal, items && sumOf(items)]).toEqual([kind.kind, null, 523_417_350n])
    }
  })

  test("finds the months by what the buyer can pay, and the first money by months and payment", () => {
    const byMoney = previewSchedule(deal, fields({ solved: "months", down: "30", monthly: "15 266 000" }))
    expect(byMoney.terms).toMatchObject({ kind: "installment", months: 24, downPercent: 30 })
    const byDown = previewSchedule(deal, fields({ solved: "down", months: "24", monthly: "15 266 000" }))
    expect(byDown.terms).toMatchObject({ months: 24, downAmount: 523_417_350 - 24 * 15_266_000 })
    expect(byDown.items?.at(-1)?.amount).toBe(15_266_000n)
  })

  test("says why nothing fits, and nothing while it is not filled in", () => {
    expect(previewSchedule(deal, fields({ down: "600 mln", downBy: "sum" })).refusal).toBe(
      "schedule_down_exceeds_price",
    )
    expect(previewSchedule(deal, fields({ solved: "months", monthly: "1" })).refusal).toBe("schedule_months")
    for (const part of [
      { months: "" },
      { kind: "until" },
      { kind: "balloon", balloon: "" },
      { kind: "hybrid", tranche: "" },
      { solved: "months", monthly: "" },
      { startDate: "" },
    ] as Partial<TermFields>[]) {
      expect(previewSchedule(deal, fields(part))).toEqual({ terms: null, items: null, refusal: null })
    }
  })

  test("shows a schedule's own terms again as they were", () => {
    const all: DatedScheduleInput[] = [
      { kind: "full", startDate: today },
      { kind: "installment", startDate: today, downPercent: 29.99, months: 24 },
      { kind: "until", startDate: today, downAmount: 100_000_000, untilDate: "2027-06-01" },
      { kind: "balloon", startDate: today, downPercent: 10, months: 12, balloonAmount: 50_000_000 },
      { kind: "hybrid", startDate: today, trancheAmount: 200_000_000, trancheDate: "2026-03-01" },
    ]
    for (const terms of all) expect(previewSchedule(deal, fieldsOf(terms, String)).terms).toEqual(terms)
  })
})

describe("whatever is asked", () => {
  const money = fc.integer({ min: 20_000_000, max: 9_000_000_000 })
  const percent = fc.integer({ min: 0, max: 6_000 }).map((points) => points / 100)
  const term = fc.integer({ min: 2, max: 120 })
  const step = fc.constantFrom(0, 1, 1_000)

  test("solved by any of the three come back to the same schedule", () => {
    fc.assert(
      fc.property(money, percent, term, step, (price, downPercent, count, grain) => {
        const solved = { ...deal, price, step: BigInt(grain) }
        const asked = previewSchedule(solved, fields({ down: String(downPercent), months: String(count) }))
        if (!asked.items) return
        const [first, second] = asked.items.filter((item) => item.type === "installment")
        const monthly = first?.amount ?? 0n
        const down = BigInt(price) - sumOf(asked.items.filter((item) => item.type === "installment"))
        // What can be paid a month is what the schedule asks for: as few months as it has, or fewer where rounding allows.
        const months = previewSchedule(
          solved,
          fields({ solved: "months", down: String(downPercent), monthly: String(monthly) }),
        )
        expect(months.items?.length).toBeLessThanOrEqual(asked.items.length)
        expect(months.items?.find((item) => item.type === "installment")?.amount).toBeLessThanOrEqual(monthly)
        if (!second) return
        const byDown = solveInstallment({
          solve: "down",
          price: BigInt(price),
          months: count,
          monthly,
          step: BigInt(grain),
        })
        // The rounding that the last payment carried goes into the first money instead.
        expect(byDown.down - down).toBe((asked.items.at(-1)?.amount ?? 0n) - monthly)
        expect(
          sumOf(
            previewSchedule(solved, fields({ solved: "down", months: String(count), monthly: String(monthly) }))
              .items ?? [],
          ),
        ).toBe(BigInt(price))
      }),
      { numRuns: 200 },
    )
  })
})

test("the register's address says its filters; what it says wrongly is left out", () => {
  const filters = { q: "каримов", status: "signed", overdue: "true", signedFrom: "2026-01-01" } as const
  expect(readFilters(new URLSearchParams(writeFilters(filters)))).toEqual(filters)
  const wrong = new URLSearchParams("status=lost&overdue=yes&signedFrom=2026-02-30&q=%20&page=2")
  expect(readFilters(wrong)).toEqual({})
})
