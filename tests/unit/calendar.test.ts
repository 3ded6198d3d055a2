import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  addDays,
  addMonths,
  compareDays,
  dayInZone,
  daysBetween,
  isDay,
  isWorkingDay,
  nextWorkingDay,
  weekday,
  workingMinutesBetween,
  zonedInstant,
} from "@/lib/domain/calendar"

const days = fc
  .date({ min: new Date("1970-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const bank = { weekend: [6, 7], holidays: new Set(["2026-12-31", "2027-01-01", "2027-01-04"]) }
const office = { days: [1, 2, 3, 4, 5, 6], from: "09:00", to: "18:00", timeZone: "Asia/Tashkent" }

describe("calendar days", () => {
  test("only real days are days", () => {
    for (const day of ["2026-11-23", "2028-02-29", "2000-02-29"]) expect(isDay(day)).toBe(true)
    for (const text of [
      "2026-02-29",
      "2026-02-30",
      "2026-13-01",
      "2026-1-1",
      "23.11.2026",
      "",
      "2026-11-23T00:00Z",
      "1900-02-29",
    ]) {
      expect(isDay(text)).toBe(false)
    }
    expect(() => addDays("2026-02-30", 1)).toThrow(RangeError)
  })

  test("days are added and counted across years", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01")
    expect(addDays("2028-03-01", -1)).toBe("2028-02-29")
    expect(daysBetween("2026-11-23", "2026-12-10")).toBe(17)
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        fc.pre(day > "1985" && day < "2180")
        expect(daysBetween(day, addDays(day, n))).toBe(n)
        expect(compareDays(day, addDays(day, n))).toBe(-Math.sign(n) + 0)
      }),
    )
  })

  test("months are counted from the anchor and clamped to the month's end", () => {
    expect([1, 2, 3, 4, 5].map((n) => addMonths("2026-10-31", n))).toEqual([
      "2026-11-30",
      "2026-12-31",
      "2027-01-31",
      "2027-02-28",
      "2027-03-31",
    ])
    expect(addMonths("2027-10-31", 4)).toBe("2028-02-29")
    expect(addMonths("2026-03-31", -1)).toBe("2026-02-28")
    expect(addMonths("2026-11-23", 0)).toBe("2026-11-23")
  })

  test("later months are later days, and keep the anchor's day where the month has it", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 600 }), (day, n) => {
        const moved = addMonths(day, n)
        expect(isDay(moved)).toBe(true)
        expect(addMonths(day, n + 1) > moved).toBe(true)
        if (Number(day.slice(8)) <= 28) expect(moved.slice(8)).toBe(day.slice(8))
        else expect(Number(moved.slice(8))).toBeGreaterThanOrEqual(28)
      }),
    )
  })

  test("weekdays are ISO: 2026-11-23 is a Monday", () => {
    expect(["2026-11-23", "2026-11-28", "2026-11-29", "1969-12-28"].map(weekday)).toEqual([1, 6, 7, 7])
  })
})

describe("working days of the bank", () => {
  test("a weekend or holiday moves to the next working day, through several in a row", () => {
    expect(nextWorkingDay("2026-11-23", bank)).toBe("2026-11-23")
    expect(nextWorkingDay("2026-11-28", bank)).toBe("2026-11-30")
    expect(nextWorkingDay("2026-12-31", bank)).toBe("2027-01-05") // Thu and Fri holidays, weekend, Monday holiday
    expect(isWorkingDay("2027-01-04", bank)).toBe(false)
  })

  test("the next working day is a working day, not earlier, and nothing working lies between", () => {
    fc.assert(
      fc.property(days, (day) => {
        const next = nextWorkingDay(day, bank)
        expect(isWorkingDay(next, bank)).toBe(true)
        for (let between = day; between < next; between = addDays(between, 1))
          expect(isWorkingDay(between, bank)).toBe(false)
      }),
    )
  })

  test("a calendar without working days is refused, not searched for ever", () => {
    expect(() => nextWorkingDay("2026-11-23", { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: new Set() })).toThrow(
      RangeError,
    )
  })
})

describe("the company's clock", () => {
  test("the evening in Greenwich is already tomorrow in Tashkent", () => {
    expect(dayInZone(new Date("2026-11-23T20:30:00Z"), "Asia/Tashkent")).toBe("2026-11-24")
    expect(dayInZone(new Date("2026-11-23T18:59:59.999Z"), "Asia/Tashkent")).toBe("2026-11-23")
    expect(dayInZone(new Date("2026-11-23T19:00:00Z"), "Asia/Tashkent")).toBe("2026-11-24")
    expect(dayInZone(new Date("2026-11-24T02:00:00Z"), "America/New_York")).toBe("2026-11-23")
  })

  test("an office hour is one instant, and comes back as the same day", () => {
    expect(zonedInstant("2026-11-24", "00:00", "Asia/Tashkent").toISOString()).toBe("2026-11-23T19:00:00.000Z")
    expect(zonedInstant("2026-07-01", "09:00", "Europe/Berlin").toISOString()).toBe("2026-07-01T07:00:00.000Z")
    expect(zonedInstant("2026-03-29", "02:30", "Europe/Berlin").toISOString()).toBe("2026-03-29T01:30:00.000Z") // skipped hour
    expect(() => zonedInstant("2026-11-24", "24:00", "Asia/Tashkent")).toThrow(RangeError)
    fc.assert(
      fc.property(
        days,
        fc.constantFrom("Asia/Tashkent", "Asia/Dushanbe", "Europe/Moscow", "Asia/Almaty"),
        (day, zone) => {
          expect(dayInZone(zonedInstant(day, "12:00", zone), zone)).toBe(day)
        },
      ),
    )
  })
})

describe("working minutes", () => {
  const at = (day: string, time: string) => zonedInstant(day, time, office.timeZone)

  test("only office hours count", () => {
    expect(workingMinutesBetween(at("2026-11-23", "10:00"), at("2026-11-23", "10:07"), office)).toBe(7)
    expect(workingMinutesBetween(at("2026-11-23", "07:00"), at("2026-11-23", "09:30"), office)).toBe(30)
    expect(workingMinutesBetween(at("2026-11-23", "17:50"), at("2026-11-24", "09:05"), office)).toBe(15)
    expect(workingMinutesBetween(at("2026-11-28", "17:00"), at("2026-11-30", "10:00"), office)).toBe(120) // over a Sunday
    expect(workingMinutesBetween(at("2026-11-29", "10:00"), at("2026-11-29", "17:00"), office)).toBe(0)
    expect(workingMinutesBetween(at("2026-11-23", "00:00"), at("2026-11-30", "00:00"), office)).toBe(6 * 9 * 60)
    expect(workingMinutesBetween(at("2026-11-23", "12:00"), at("2026-11-23", "11:00"), office)).toBe(0)
  })

  test("a started minute is not yet a minute", () => {
    const from = at("2026-11-23", "10:00")
    expect(workingMinutesBetween(from, new Date(from.getTime() + 119_000), office)).toBe(1)
  })

  test("waiting longer never costs less, and a stop in between adds up", () => {
    const instants = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true })
    fc.assert(
      fc.property(fc.array(instants, { minLength: 3, maxLength: 3 }), (three) => {
        const [a, b, c] = three
          .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000))
          .sort((x, y) => +x - +y)
        if (!a || !b || !c) return
        expect(workingMinutesBetween(a, b, office) + workingMinutesBetween(b, c, office)).toBe(
          workingMinutesBetween(a, c, office),
        )
      }),
    )
  })
})
