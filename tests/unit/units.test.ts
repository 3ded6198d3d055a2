import { describe, expect, test } from "vitest"
import {
  BLOCKED_REASONS,
  canAdminMoveUnit,
  canMoveUnit,
  isClaimed,
  isPriceFrozen,
  publicStatusOf,
  UNIT_STATUSES,
  type UnitStatus,
} from "@/lib/domain/units/rules"

/** domain.md §3, line by line; nothing else is a move. */
const MOVES = [
  "hidden → available",
  "available → hidden",
  "available → held",
  "available → reserved",
  "held → reserved",
  "held → contracted",
  "reserved → contracted",
  "contracted → sold",
  "sold → handed_over",
  "held → available",
  "reserved → available",
  "sold → contracted",
  "contracted → blocked",
  "sold → blocked",
  "contracted → available", // cancelled, and nothing was paid
  "sold → available",
  "contracted → held", // a draft lets one of its units go: the claim lives on
  "contracted → reserved",
  "handed_over → sold", // a handover that was put down by mistake
  "blocked → available",
  "hidden → blocked",
  "available → blocked",
]
const pairs = UNIT_STATUSES.flatMap((from) => UNIT_STATUSES.map((to) => [from, to] as const))

describe("a unit's way from the price list to the keys", () => {
  test.each(pairs)("%s → %s is a move only if the rules name it", (from, to) => {
    expect(canMoveUnit(from, to)).toBe(MOVES.includes(`${from} → ${to}`))
  })

  // Silent in the rules: what an admin blocked, an admin puts back on sale; what awaits a refund, only the settlement.
  test("an admin moves what nobody claims, and never a unit that awaits a refund", () => {
    const byHand = pairs.filter(([from, to]) => canAdminMoveUnit(from, to, null)).map((pair) => pair.join(" → "))
    expect(byHand.sort()).toEqual(
      [
        "hidden → available",
        "hidden → blocked",
        "available → hidden",
        "available → blocked",
        "blocked → available",
      ].sort(),
    )
    expect(canAdminMoveUnit("blocked", "available", "service")).toBe(true)
    expect(canAdminMoveUnit("blocked", "available", "refund")).toBe(false)
  })

  test("a price is frozen from the hold on", () => {
    const frozen: UnitStatus[] = ["held", "reserved", "contracted", "sold", "handed_over"]
    for (const status of UNIT_STATUSES) {
      expect(isPriceFrozen(status)).toBe(frozen.includes(status))
      expect(isClaimed(status)).toBe(frozen.includes(status))
    }
  })
})

test("the public sees four words, and hidden units not at all", () => {
  const seen = Object.fromEntries(UNIT_STATUSES.map((status) => [status, publicStatusOf(status, null)]))
  expect(seen).toEqual({
    hidden: null,
    available: "available",
    held: "reserved",
    reserved: "reserved",
    contracted: "reserved",
    sold: "sold",
    handed_over: "sold",
    blocked: "closed",
  })
  expect(BLOCKED_REASONS.map((reason) => publicStatusOf("blocked", reason))).toEqual([
    "closed",
    "sold",
    "reserved",
    "closed",
    "closed",
  ])
  // A reason left over from before says nothing about a unit that is not blocked any more.
  expect(publicStatusOf("available", "sold_elsewhere")).toBe("available")
})
