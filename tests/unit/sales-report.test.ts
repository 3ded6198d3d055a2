import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { daysOfMonth, periodOf, readDays } from "@/components/desk/periods"
import { LEAD_SOURCES, LEAD_STATUSES, LOST_REASONS } from "@/lib/domain/leads/schema"
import { minutesOfStay } from "@/lib/domain/reports/attendance/rules"
import { fairness } from "@/lib/domain/reports/routing/rules"
import { shareBp, speedBounds } from "@/lib/domain/reports/rows/rules"
import { type Cell, leadNumbers } from "@/lib/domain/reports/sales/rules"

describe("a period", () => {
  test("is the company's month, the one before, the quarter, thirty days with today, or the year", () => {
    expect(periodOf("month", "2026-02-10")).toEqual({ from: "2026-02-01", to: "2026-02-28" })
    expect(periodOf("lastMonth", "2026-01-31")).toEqual({ from: "2025-12-01", to: "2025-12-31" })
    expect(periodOf("quarter", "2026-11-26")).toEqual({ from: "2026-10-01", to: "2026-12-31" })
    expect(periodOf("days30", "2026-11-26")).toEqual({ from: "2026-10-28", to: "2026-11-26" })
    expect(periodOf("year", "2026-11-26")).toEqual({ from: "2026-01-01", to: "2026-12-31" })
    expect(periodOf("ahead", "2026-11-26")).toEqual({ from: "2026-11-01", to: "2027-10-31" })
    expect(daysOfMonth("2028-02")).toEqual({ from: "2028-02-01", to: "2028-02-29" })
  })

  test("that the address does not say, or says backwards, is the usual one; a long one is cut", () => {
    const usual = { from: "2026-11-01", to: "2026-11-30" }
    const read = (query: string) => readDays(new URLSearchParams(query), usual, 366)
    expect(read("")).toEqual(usual)
    expect(read("from=2026-02-30&to=2026-03-01")).toEqual(usual)
    expect(read("from=2026-03-02&to=2026-03-01")).toEqual(usual)
    expect(read("from=2026-03-01&to=2026-03-01")).toEqual({ from: "2026-03-01", to: "2026-03-01" })
    expect(read("from=2020-01-01&to=2026-03-01")).toEqual({ from: "2020-01-01", to: "2021-01-01" })
  })
})

describe("the funnel", () => {
  const count = fc.integer({ min: 0, max: 40 })
  const cell = fc
    .record({
      source: fc.constantFrom(...LEAD_SOURCES),
      status: fc.constantFrom(...LEAD_STATUSES),
      reason: fc.constantFrom(null, ...LOST_REASONS),
      counts: fc.tuple(count, count, count, count, count),
    })
    .map(({ counts, ...rest }): Cell => {
      const [sold = 0, contracted = 0, reserved = 0, answered = 0, leads = 0] = counts.toSorted((a, b) => a - b)
      return { ...rest, leads, answered, reserved, contracted, sold }
    })

  test("adds up: sources and statuses to the whole, and no stage is larger than the one before it", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
        const { total, stages, bySource, byStatus, lost } = leadNumbers(cells)
        const sum = (rows: readonly { count: number }[]) => rows.reduce((all, row) => all + row.count, 0)
        expect(sum(byStatus)).toBe(total)
        expect(sum(lost)).toBe(byStatus.find((row) => row.status === "lost")?.count)
        for (const { stage, count: reached, fromPreviousBp } of stages) {
          expect(bySource.reduce((all, row) => all + row[stage], 0)).toBe(reached)
          expect(fromPreviousBp ?? 0).toBeLessThanOrEqual(10_000)
        }
      }),
    )
  })

  test("names shares in basis points, half up, and none of nothing", () => {
    expect(shareBp(1, 3)).toBe(3_333)
    expect(shareBp(2, 3)).toBe(6_667)
    expect(shareBp(0, 0)).toBeNull()
  })

  test("counts an answer within 15 minutes, an hour, the office's day, or later", () => {
    const hours = { from: "09:00", to: "18:00" }
    expect((["m15", "h1", "day", "later"] as const).map((speed) => speedBounds(speed, hours))).toEqual([
      { over: -1, upTo: 15 },
      { over: 15, upTo: 60 },
      { over: 60, upTo: 540 },
      { over: 540, upTo: null },
    ])
  })
})

describe("fairness of routing", () => {
  test("is the share of hours on shift: 30 leads over 30 hours, 10 of them in 10 hours are even", () => {
    const all = { received: 30, minutes: 1_800 }
    expect(fairness({ received: 10, minutes: 600 }, all)).toEqual({ perHour: 100, share: 1_000, deviationBp: 0 })
    expect(fairness({ received: 15, minutes: 600 }, all)).toEqual({ perHour: 150, share: 1_000, deviationBp: 5_000 })
    expect(fairness({ received: 5, minutes: 600 }, all)).toEqual({ perHour: 50, share: 1_000, deviationBp: -5_000 })
  })

  test("says nothing of who was not on shift, and nothing when nobody was", () => {
    expect(fairness({ received: 0, minutes: 0 }, { received: 4, minutes: 90 })).toEqual({
      perHour: null,
      share: 0,
      deviationBp: null,
    })
    expect(fairness({ received: 0, minutes: 0 }, { received: 0, minutes: 0 }).share).toBe(0)
  })
})

test("a stay that nobody ended lasts until the shift's end, and only its part in the period counts", () => {
  const hours = { timeZone: "Asia/Tashkent", shiftEnd: "20:00" }
  const at = (text: string) => new Date(`${text}:00+05:00`)
  const day = { begin: at("2026-11-23T00:00"), end: at("2026-11-24T00:00") }
  const open = { inAt: at("2026-11-23T09:00"), outAt: null }
  expect(minutesOfStay(open, day, at("2026-11-23T10:30"), hours)).toBe(90)
  expect(minutesOfStay(open, day, at("2026-11-25T10:00"), hours)).toBe(11 * 60)
  const night = { inAt: at("2026-11-22T21:00"), outAt: at("2026-11-23T01:00") }
  expect(minutesOfStay(night, day, at("2026-11-25T10:00"), hours)).toBe(60)
  expect(minutesOfStay({ inAt: at("2026-11-21T09:00"), outAt: at("2026-11-21T18:00") }, day, day.end, hours)).toBe(0)
})
