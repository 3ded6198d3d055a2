import { expect, test } from "vitest"
import { dayByKey, readShown, spanOf, stepped, weeksOf } from "@/components/calendar/span"

const TODAY = "2026-11-26"

test("the calendar opens on this week, and on what its address says", () => {
  expect(readShown(new URLSearchParams(), TODAY)).toEqual({ view: "week", on: TODAY })
  const address = new URLSearchParams("view=month&on=2027-02-28&owner=u1")
  expect(readShown(address, TODAY)).toEqual({ view: "month", on: "2027-02-28", ownerId: "u1" })
  expect(readShown(new URLSearchParams("view=year&on=2026-02-30"), TODAY)).toEqual({ view: "week", on: TODAY })
})

test("a month is shown in whole weeks, at most six, Monday first", () => {
  expect(spanOf({ view: "month", on: "2026-11-26" })).toEqual({ from: "2026-10-26", to: "2026-12-06" })
  expect(spanOf({ view: "month", on: "2027-02-10" })).toEqual({ from: "2027-02-01", to: "2027-02-28" })
  expect(weeksOf(spanOf({ view: "month", on: "2026-08-10" }))).toHaveLength(6)
  expect(spanOf({ view: "week", on: "2026-11-29" })).toEqual({ from: "2026-11-23", to: "2026-11-29" })
})

test("a step keeps the day of the month, or the last one there is", () => {
  expect(stepped({ view: "month", on: "2027-01-31" }, 1)).toBe("2027-02-28")
  expect(stepped({ view: "week", on: TODAY }, -1)).toBe("2026-11-19")
})

test("arrows walk over days and weeks, Home and End to the ends of the week, pages over months", () => {
  const keys = ["ArrowLeft", "ArrowDown", "Home", "End", "PageUp", "a"]
  expect(keys.map((key) => dayByKey(key, TODAY))).toEqual([
    "2026-11-25",
    "2026-12-03",
    "2026-11-23",
    "2026-11-29",
    "2026-10-26",
    null,
  ])
})
