import { expect, test } from "vitest"
import { backupsToKeep } from "@/lib/backup/retention"
import { addDays } from "@/lib/domain/calendar"

const night = (day: string) => `${day}T20-10-00-000Z`
const nights = (from: string, count: number) => Array.from({ length: count }, (_, index) => night(addDays(from, index)))
const kept = (names: string[], days: number, weeks: number) => [...backupsToKeep(names, { days, weeks })].sort()

test("of two months of nights stay the last seven and the last of each of four weeks", () => {
  // 29 November 2026 is a Sunday.
  expect(kept(nights("2026-10-01", 60), 7, 4)).toEqual([
    night("2026-11-08"),
    night("2026-11-15"),
    night("2026-11-22"),
    ...nights("2026-11-23", 7),
  ])
})

test("within the kept days stays also what was made by hand; of a week only the last", () => {
  const byHand = "2026-11-28T09-00-00-000Z"
  const old = "2026-11-19T09-00-00-000Z"
  const names = [old, ...nights("2026-11-19", 4), byHand, ...nights("2026-11-28", 2)].sort()
  expect(kept(names, 2, 2)).toEqual([night("2026-11-22"), byHand, ...nights("2026-11-28", 2)])
})

test("a machine that stood still loses nothing for it", () => {
  const names = [...nights("2026-01-05", 3), night("2026-11-29")]
  expect(kept(names, 7, 4)).toEqual(names)
  expect(kept([], 7, 4)).toEqual([])
})
