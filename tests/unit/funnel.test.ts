import { expect, test } from "vitest"
import { answerBuckets, funnelOf, shareBp } from "@/lib/domain/reports/funnel/rules"

test("a share is in basis points to the nearest, and of nothing there is none", () => {
  expect([shareBp(1, 3), shareBp(2, 3), shareBp(0, 7), shareBp(0, 0)]).toEqual([3_333, 6_667, 0, null])
})

test("a stage is measured against the one before it and against all", () => {
  const site = { source: "site", counts: { created: 8, answered: 6, claimed: 3, signed: 2, sold: 0 } } as const
  const call = { source: "call", counts: { created: 12, answered: 9, claimed: 3, signed: 1, sold: 1 } } as const
  const { stages, sources } = funnelOf([site, call])
  expect(sources.map(({ source }) => source)).toEqual(["call", "site"])
  expect(stages).toEqual([
    { stage: "created", count: 20, ofPreviousBp: null, ofAllBp: 10_000 },
    { stage: "answered", count: 15, ofPreviousBp: 7_500, ofAllBp: 7_500 },
    { stage: "claimed", count: 6, ofPreviousBp: 4_000, ofAllBp: 3_000 },
    { stage: "signed", count: 3, ofPreviousBp: 5_000, ofAllBp: 1_500 },
    { stage: "sold", count: 1, ofPreviousBp: 3_333, ofAllBp: 500 },
  ])
})

test("an answer counts once, within the first limit that it keeps", () => {
  expect(answerBuckets([0, 15, 16, 60, 61, 240, 241, 9_000])).toEqual([2, 2, 2, 2])
  expect(answerBuckets([])).toEqual([0, 0, 0, 0])
})
