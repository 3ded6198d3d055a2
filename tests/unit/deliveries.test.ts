import fc from "fast-check"
import { expect, test } from "vitest"
import { MAX_ATTEMPTS, pauseAfter, SendingFailed, verdictOn } from "@/lib/domain/deliveries/rules"

const now = new Date("2026-11-23T06:00:00Z")
const minutes = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 60_000

test("a failed message waits about a minute, then twice as long each time, and never over six hours", () => {
  expect([1, 2, 3, 9, 30].map((attempt) => pauseAfter(attempt, 1) / 60_000)).toEqual([1, 2, 4, 256, 360])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
      const pause = pauseAfter(attempt, random)
      expect(pause).toBeGreaterThanOrEqual(30_000)
      expect(pause).toBeLessThanOrEqual(6 * 3_600_000)
    }),
  )
})

test("a receiver that says when is not asked before", () => {
  const verdict = verdictOn(new SendingFailed("tooOften", { retryAfterMs: 45 * 60_000 }), 1, now, 0)
  expect(!verdict.dead && minutes(now, verdict.nextAt)).toBe(45)
})

test("what would fail again, and what failed too often, is given up", () => {
  expect(verdictOn(new SendingFailed("refused", { permanent: true }), 1, now, 0)).toEqual({ dead: true })
  expect(verdictOn(new SendingFailed("unreachable"), MAX_ATTEMPTS, now, 0)).toEqual({ dead: true })
  expect(verdictOn(new SendingFailed("unreachable"), MAX_ATTEMPTS - 1, now, 0)).toMatchObject({ dead: false })
})
