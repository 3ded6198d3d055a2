import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addMonths, type BankCalendar, isWorkingDay } from "@/lib/domain/calendar"
import { DomainError } from "@/lib/domain/errors"
import {
  basisPoints,
  buildSchedule,
  MAX_MONTHS,
  type ScheduleItemPlan,
  summarizeSchedule,
} from "@/lib/domain/schedules/rules"
import {
  datedScheduleInput,
  type ScheduleInput,
  scheduleInput,
  scheduleQuoteInput,
} from "@/lib/domain/schedules/schema"

const bank: BankCalendar = { weekend: [6, 7], holidays: new Set(["2027-01-01"]) }

function build(price: bigint, schedule: ScheduleInput, startDate = "2026-11-23") {
  return buildSchedule({ price, currency: "UZS", startDate, schedule, calendar: bank })
}
const sum = (items: ScheduleItemPlan[]) => items.reduce((total, item) => total + item.amount, 0n)
const shape = (items: ScheduleItemPlan[]) => items.map((item) => [item.type, item.dueDate, item.amount])

/** The code of a refusal, null when there was none; anything else that is thrown fails the test. */
function refusal(work: () => unknown) {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
}

describe("equal parts, the last with what remains", () => {
  test.each([
    [523_417_350n, 157_025_205, 24, 15_266_000n, 15_274_145n],
    [500_000_000n, 150_000_000, 36, 9_722_000n, 9_730_000n],
  ])("%s with %s down over %s months", (price, downAmount, months, monthly, last) => {
    const items = build(price, { kind: "installment", downAmount, months, step: 1_000 })
    expect(items[0]).toMatchObject({ type: "initial", dueDate: "2026-11-23", amount: BigInt(downAmount) })
    const parts = items.slice(1).map((item) => item.amount)
    expect(parts).toEqual([...Array(months - 1).fill(monthly), last])
    expect(sum(items)).toBe(price)
    expect(summarizeSchedule(items)).toEqual({ down: BigInt(downAmount), monthly })
  })

  test("no down payment, no initial item; the first month is one month after the start", () => {
    expect(shape(build(3_000_000n, { kind: "installment", months: 3 }))).toEqual([
      ["installment", "2026-12-23", 1_000_000n],
      ["installment", "2027-01-23", 1_000_000n],
      ["installment", "2027-02-23", 1_000_000n],
    ])
  })

  test("a percentage is rounded up to the step, and the larger of percentage and sum is asked", () => {
    const down = (schedule: object) => build(523_417_350n, { kind: "installment", months: 24, ...schedule })[0]?.amount
    expect(down({ downPercent: 30 })).toBe(157_026_000n)
    expect(down({ downPercent: 30, step: 0 })).toBe(157_025_205n)
    expect(down({ downPercent: 30, downAmount: 200_000_000 })).toBe(200_000_000n)
    expect(down({ downPercent: 30, downAmount: 100_000_000 })).toBe(157_026_000n)
  })

  test("every two-decimal percentage is exact, though not as a float: 0.29 × 100 is not 29", () => {
    for (let points = 0; points <= 10_000; points++) {
      expect(basisPoints(points / 100)).toBe(BigInt(points))
      expect(scheduleInput.safeParse({ kind: "installment", months: 1, downPercent: points / 100 }).success).toBe(true)
    }
    expect(() => basisPoints(0.001)).toThrow(RangeError)
  })

  test("the company's step, then the currency's, holds where the schedule names none", () => {
    const deal = { price: 1_000_050n, startDate: "2026-11-23", calendar: bank }
    const schedule: ScheduleInput = { kind: "installment", months: 3 }
    expect(buildSchedule({ ...deal, schedule, currency: "UZS", defaultStep: 10n })[0]?.amount).toBe(333_350n)
    expect(buildSchedule({ ...deal, schedule, currency: "UZS" })[0]?.amount).toBe(333_000n)
    expect(buildSchedule({ ...deal, schedule, currency: "USD" })[0]?.amount).toBe(333_300n)
    expect(buildSchedule({ ...deal, schedule: { ...schedule, step: 0 }, currency: "USD" })[0]?.amount).toBe(333_350n)
  })
})

describe("dates", () => {
  test("the 31st is counted from the anchor, not from the clamped month before", () => {
    const dates = build(5_000_000n, { kind: "installment", months: 5 }, "2026-10-31").map((item) => item.dueDate)
    expect(dates).toEqual(["2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"])
  })

  test("on a weekend or holiday the nominal date stays and the effective one is the next working day", () => {
    const items = build(4_000_000n, { kind: "installment", downAmount: 1_000_000, months: 3 }, "2026-11-01")
    expect(items.map((item) => [item.dueDate, item.effectiveDate])).toEqual([
      ["2026-11-01", "2026-11-02"],
      ["2026-12-01", "2026-12-01"],
      ["2027-01-01", "2027-01-04"],
      ["2027-02-01", "2027-02-01"],
    ])
  })

  test("past dates are allowed: a contract on paper is entered later", () => {
    expect(sum(build(2_000_000n, { kind: "installment", months: 2 }, "2019-01-31"))).toBe(2_000_000n)
  })
})

describe("the other kinds", () => {
  test("full: one initial item of the whole price on the start", () => {
    expect(shape(build(7_654_321n, { kind: "full" }))).toEqual([["initial", "2026-11-23", 7_654_321n]])
  })

  // Silent in the rules: «until» is the last day on which a payment may be due, and due dates stay monthly from the start.
  test("until: as many monthly dates as fall on or before the day", () => {
    const last = (untilDate: string) => build(12_000_000n, { kind: "until", untilDate }).at(-1)?.dueDate
    expect(last("2027-05-22")).toBe("2027-04-23")
    expect(last("2027-05-23")).toBe("2027-05-23")
    expect(refusal(() => build(12_000_000n, { kind: "until", untilDate: "2026-12-22" }))).toBe("schedule_months")
    expect(refusal(() => build(12_000_000n, { kind: "until", untilDate: "2026-11-23" }))).toBe(
      "schedule_dates_not_increasing",
    )
    const february = build(12_000_000n, { kind: "until", untilDate: "2027-02-28" }, "2027-01-31")
    expect(february.map((item) => item.dueDate)).toEqual(["2027-02-28"])
  })

  // Silent in the rules: months is the whole term, so the large `final` item is the N-th payment and not one after it.
  test("balloon: equal parts before the last month, the final item in it", () => {
    expect(
      shape(build(100_000_000n, { kind: "balloon", downAmount: 10_000_000, months: 4, balloonAmount: 50_000_000 })),
    ).toEqual([
      ["initial", "2026-11-23", 10_000_000n],
      ["installment", "2026-12-23", 13_333_000n],
      ["installment", "2027-01-23", 13_333_000n],
      ["installment", "2027-02-23", 13_334_000n],
      ["final", "2027-03-23", 50_000_000n],
    ])
    const single = build(100_000_000n, { kind: "balloon", months: 1, balloonAmount: 100_000_000 })
    expect(shape(single)).toEqual([["final", "2026-12-23", 100_000_000n]])
    expect(refusal(() => build(100n, { kind: "balloon", months: 4, balloonAmount: 100 }))).toBe(
      "schedule_balloon_too_large",
    )
    expect(refusal(() => build(100n, { kind: "balloon", months: 4, balloonAmount: 101 }))).toBe(
      "schedule_balloon_too_large",
    )
    expect(refusal(() => build(100n, { kind: "balloon", months: 1, balloonAmount: 60 }))).toBe("schedule_months")
    expect(refusal(() => build(100n, { kind: "balloon", months: 4, balloonAmount: 0 }))).toBe(
      "schedule_item_not_positive",
    )
  })

  test("hybrid: own money, the bank's tranche, the rest by the month, in the order of the dates", () => {
    const schedule = {
      kind: "hybrid",
      downAmount: 20_000_000,
      trancheAmount: 60_000_000,
      trancheDate: "2026-12-30",
    } as const
    expect(shape(build(100_000_000n, { ...schedule, months: 2 }))).toEqual([
      ["initial", "2026-11-23", 20_000_000n],
      ["installment", "2026-12-23", 10_000_000n],
      ["hybrid", "2026-12-30", 60_000_000n],
      ["installment", "2027-01-23", 10_000_000n],
    ])
    const tooMuch = { ...schedule, trancheAmount: 80_000_000, months: 2 }
    expect(refusal(() => build(100_000_000n, tooMuch))).toBe("schedule_tranche_too_large")
    expect(refusal(() => build(100_000_000n, { ...schedule, trancheAmount: 100_000_001 }))).toBe(
      "schedule_tranche_too_large",
    )
  })

  // Silent in the rules: without months own money is what the tranche leaves; a down payment that was named has to agree with it.
  test("hybrid without months: the buyer brings what the bank does not", () => {
    const tranche = { kind: "hybrid", trancheAmount: 366_392_145, trancheDate: "2026-12-10" } as const
    const expected = [
      ["initial", "2026-11-23", 157_025_205n],
      ["hybrid", "2026-12-10", 366_392_145n],
    ]
    expect(shape(build(523_417_350n, tranche))).toEqual(expected)
    expect(shape(build(523_417_350n, { ...tranche, downPercent: 30 }))).toEqual(expected) // 30 % rounded up to the step: 157 026 000
    expect(shape(build(523_417_350n, { ...tranche, downAmount: 157_025_205 }))).toEqual(expected)
    expect(refusal(() => build(523_417_350n, { ...tranche, downAmount: 100_000_000 }))).toBe("schedule_months")
    expect(refusal(() => build(523_417_350n, { ...tranche, downAmount: 200_000_000 }))).toBe(
      "schedule_tranche_too_large",
    )
    expect(refusal(() => build(523_417_350n, { ...tranche, downPercent: 20 }))).toBe("schedule_months")
    expect(refusal(() => build(366_392_144n, tranche))).toBe("schedule_tranche_too_large")
    expect(shape(build(366_392_145n, tranche))).toEqual([["hybrid", "2026-12-10", 366_392_145n]])
  })

  // Dates must increase strictly: two items due on one day would leave it open which of them is the older debt.
  test("hybrid: a tranche before the start, on it, or on the day of a monthly payment is refused", () => {
    const own = { kind: "hybrid", downAmount: 20, trancheAmount: 60, months: 2, step: 0 } as const
    for (const trancheDate of ["2026-11-22", "2026-11-23", "2026-12-23"]) {
      expect(refusal(() => build(100n, { ...own, trancheDate }))).toBe("schedule_dates_not_increasing")
    }
    expect(refusal(() => build(100n, { ...own, trancheDate: "2026-11-24" }))).toBeNull()
  })
})

describe("refusals", () => {
  test("down above the price, an item of nothing, months that are none", () => {
    expect(refusal(() => build(100_000n, { kind: "installment", downAmount: 100_001, months: 2 }))).toBe(
      "schedule_down_exceeds_price",
    )
    expect(refusal(() => build(100_000n, { kind: "installment", downPercent: 100, months: 2 }))).toBe(
      "schedule_item_not_positive",
    )
    expect(refusal(() => build(1_999n, { kind: "installment", months: 2 }))).toBe("schedule_item_not_positive")
    expect(refusal(() => build(0n, { kind: "full" }))).toBe("schedule_item_not_positive")
    for (const months of [0, -1, 1.5, MAX_MONTHS + 1]) {
      expect(refusal(() => build(100_000n, { kind: "installment", months, step: 0 }))).toBe("schedule_months")
    }
  })

  test("the input is strict: unknown fields, other kinds, floats and impossible days are refused", () => {
    const good = { kind: "installment", months: 24, downPercent: 29.99 }
    expect(scheduleInput.safeParse(good).success).toBe(true)
    expect(scheduleInput.safeParse({ ...good, months: MAX_MONTHS }).success).toBe(true)
    for (const bad of [
      { ...good, extra: 1 },
      { ...good, startDate: "2026-11-23" },
      { ...good, kind: "lease" },
      { ...good, months: 0 },
      { ...good, months: 1.5 },
      { ...good, months: MAX_MONTHS + 1 },
      { ...good, downPercent: 29.999 },
      { ...good, downPercent: 100.01 },
      { ...good, downPercent: "30" },
      { ...good, downAmount: 0.5 },
      { ...good, downAmount: -1 },
      { ...good, step: -1 },
      { kind: "full", months: 1 },
      { kind: "until", untilDate: "2027-02-30" },
      { kind: "until", untilDate: "9999-01-01" },
      { kind: "balloon", months: 3 },
      { kind: "hybrid", trancheAmount: 1 },
    ]) {
      expect(scheduleInput.safeParse(bad).success, JSON.stringify(bad)).toBe(false)
    }
    expect(datedScheduleInput.safeParse({ ...good, startDate: "2026-11-23" }).success).toBe(true)
    const quote = { ...good, startDate: "2026-11-23", price: 1, currency: "UZS" }
    expect(scheduleQuoteInput.safeParse(quote).success).toBe(true)
    expect(scheduleQuoteInput.safeParse({ ...quote, price: 0 }).success).toBe(false)
    expect(scheduleQuoteInput.safeParse({ ...quote, currency: "EUR" }).success).toBe(false)
  })
})

describe("whatever is asked", () => {
  const price = fc.integer({ min: 1_000_000, max: 50_000_000_000 })
  const months = fc.integer({ min: 1, max: 120 })
  const start = fc.integer({ min: 8_000, max: 28_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
  const down = fc.oneof(
    fc.record({ downPercent: fc.integer({ min: 0, max: 10_000 }).map((points) => points / 100) }),
    fc.record({ downAmount: fc.integer({ min: 0, max: 60_000_000_000 }) }),
    fc.constant({}),
  )
  const step = fc.constantFrom({}, { step: 0 }, { step: 1_000 }, { step: 100_000 })
  const sums = fc.integer({ min: 0, max: 50_000_000_000 })
  const schedule = fc.oneof(
    fc.constant<ScheduleInput>({ kind: "full" }),
    fc.tuple(down, step, months).map(([d, s, n]): ScheduleInput => ({ kind: "installment", ...d, ...s, months: n })),
    fc.tuple(down, step, start).map(([d, s, day]): ScheduleInput => ({ kind: "until", ...d, ...s, untilDate: day })),
    fc
      .tuple(down, step, months, sums)
      .map(([d, s, n, balloonAmount]): ScheduleInput => ({ kind: "balloon", ...d, ...s, months: n, balloonAmount })),
    fc
      .tuple(down, step, sums, start, fc.option(months, { nil: undefined }))
      .map(([d, s, trancheAmount, trancheDate, n]): ScheduleInput => {
        return { kind: "hybrid", ...d, ...s, trancheAmount, trancheDate, months: n }
      }),
  )

  test("the items add up to the price, are all positive, and their dates increase and are payable", () => {
    let built = 0
    fc.assert(
      fc.property(price, schedule, start, (amount, input, day) => {
        let items: ScheduleItemPlan[]
        try {
          items = build(BigInt(amount), scheduleInput.parse(input), day)
        } catch (error) {
          if (error instanceof DomainError && error.code.startsWith("schedule_")) return
          throw error
        }
        built++
        expect(sum(items)).toBe(BigInt(amount))
        for (const [index, item] of items.entries()) {
          const next = items[index + 1]
          expect(item.amount > 0n).toBe(true)
          expect(isWorkingDay(item.effectiveDate, bank) && item.effectiveDate >= item.dueDate).toBe(true)
          if (next) expect(next.dueDate > item.dueDate && next.effectiveDate >= item.effectiveDate).toBe(true)
        }
        const monthly = items.filter((item) => item.type === "installment")
        for (const [index, item] of monthly.entries()) expect(item.dueDate).toBe(addMonths(day, index + 1))
        for (const item of monthly.slice(1, -1)) expect(item.amount).toBe(monthly[0]?.amount)
      }),
      { numRuns: 1_000 },
    )
    expect(built).toBeGreaterThan(300)
  })
})
