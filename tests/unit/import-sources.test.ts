import { expect, test } from "vitest"
import { isDue, lastSlot } from "@/lib/domain/imports/sources/rules"

const TASHKENT = "Asia/Tashkent" // UTC+5

test("a schedule is by the company's clock, the day before where today's hour has not come", () => {
  const slot = (schedule: "hourly" | "sixHours" | "daily", now: string) =>
    lastSlot(schedule, new Date(now), TASHKENT).toISOString()
  expect(slot("daily", "2026-11-25T01:00:00Z")).toBe("2026-11-25T01:00:00.000Z")
  expect(slot("daily", "2026-11-25T00:59:59Z")).toBe("2026-11-24T01:00:00.000Z")
  expect(slot("sixHours", "2026-11-25T20:00:00Z")).toBe("2026-11-25T19:00:00.000Z")
  expect(slot("hourly", "2026-11-25T20:59:00Z")).toBe("2026-11-25T20:00:00.000Z")
})

test("a source is read at once when new, once in its time, each hour while it fails, and again after a lost process", () => {
  const now = new Date("2026-11-25T10:00:00Z")
  const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  const daily = { cron: "0 6 * * *", lastRunAt: minutesAgo(61), lastError: null, leaseUntil: null }
  expect(isDue({ ...daily, lastRunAt: null }, now, TASHKENT)).toBe(true)
  expect(isDue(daily, now, TASHKENT)).toBe(false)
  expect(isDue({ ...daily, lastRunAt: minutesAgo(24 * 60) }, now, TASHKENT)).toBe(true)
  expect(isDue({ ...daily, lastError: "unavailable" }, now, TASHKENT)).toBe(true)
  expect(isDue({ ...daily, lastError: "unavailable", lastRunAt: minutesAgo(20) }, now, TASHKENT)).toBe(false)
  expect(isDue({ ...daily, leaseUntil: minutesAgo(-5), lastRunAt: minutesAgo(24 * 60) }, now, TASHKENT)).toBe(false)
  expect(isDue({ ...daily, leaseUntil: minutesAgo(5), lastRunAt: minutesAgo(20) }, now, TASHKENT)).toBe(true)
})
