import { describe, expect, test } from "vitest"
import { zonedInstant } from "@/lib/domain/calendar"
import { nextLeadStanding, responseClock, type Standing, strongestClaim } from "@/lib/domain/leads/rules"
import { LEAD_STATUSES } from "@/lib/domain/leads/schema"
import { UNIT_STATUSES, type UnitStatus } from "@/lib/domain/units/rules"

const fresh: Standing = { status: "new", state: "warm" }
const working: Standing = { status: "in_progress", state: "cold" }
const reserved: Standing = { status: "reserved", state: "hot" }
const sold: Standing = { status: "sold", state: "sold" }
const lost: Standing = { status: "lost", state: "lost" }
const all = [fresh, working, reserved, sold, lost]

const afterClaims = (before: Standing, ...claims: UnitStatus[]) => nextLeadStanding(before, { kind: "claims", claims })
const byHand = (before: Standing, to: "in_progress" | "lost", ...claims: UnitStatus[]) =>
  nextLeadStanding(before, { kind: "status", to, claims })

describe("a lead stands where its claims put it", () => {
  test("claimed is reserved and hot, sold is sold, from wherever it stood", () => {
    for (const before of all) {
      for (const claim of ["held", "reserved", "contracted"] as const)
        expect(afterClaims(before, claim)).toEqual(reserved)
      for (const claim of ["sold", "handed_over"] as const) expect(afterClaims(before, claim)).toEqual(sold)
    }
  })

  test("the last claim gone: in progress and warm; with others left the strongest decides", () => {
    expect(afterClaims(reserved)).toEqual({ status: "in_progress", state: "warm" })
    expect(afterClaims(sold)).toEqual({ status: "in_progress", state: "warm" })
    expect(afterClaims(reserved, "held", "sold")).toEqual(sold)
    expect(afterClaims(sold, "contracted", "held")).toEqual(reserved) // the payment that made it sold was cancelled
    expect(strongestClaim(["held", "contracted", "reserved"])).toBe("contracted")
    expect(strongestClaim(["held", "reserved"])).toBe("claimed")
    expect(strongestClaim(["hidden", "available", "blocked"])).toBeNull()
  })

  test("a lead without claims that never had any is left alone", () => {
    for (const before of [fresh, working, lost]) expect(afterClaims(before)).toEqual(before)
  })

  test("coupling depends on what is claimed now, not on the way there", () => {
    for (const before of all) {
      for (const claim of UNIT_STATUSES) {
        const once = afterClaims(before, claim)
        expect(afterClaims(once, claim)).toEqual(once)
      }
    }
  })
})

describe("what people do", () => {
  test("the first comment, callback or call takes a new lead up, and changes no other", () => {
    for (const before of all) {
      const after = nextLeadStanding(before, { kind: "contact" })
      expect(after).toEqual(before === fresh ? { status: "in_progress", state: "warm" } : before)
    }
  })

  test("a touch reopens a lost lead as new, and changes no other", () => {
    for (const before of all)
      expect(nextLeadStanding(before, { kind: "touch" })).toEqual(before === lost ? fresh : before)
  })

  test("a lead with holds may be lost, one with a contract may not", () => {
    for (const before of [fresh, working, lost]) expect(byHand(before, "lost")).toEqual(lost)
    expect(byHand(reserved, "lost", "held", "reserved")).toEqual(lost)
    for (const claim of ["contracted", "sold", "handed_over"] as const) {
      expect(() => byHand(reserved, "lost", "held", claim)).toThrow("lead_has_contract")
    }
  })

  // Silent in the rules: a lost lead taken up again by hand is warm; an open one keeps its temperature.
  test("in progress by hand, unless claims say otherwise", () => {
    expect(byHand(fresh, "in_progress")).toEqual({ status: "in_progress", state: "warm" })
    expect(byHand(working, "in_progress")).toEqual(working)
    expect(byHand(lost, "in_progress")).toEqual({ status: "in_progress", state: "warm" })
    for (const claim of ["held", "reserved", "contracted", "sold"] as const) {
      expect(() => byHand(reserved, "in_progress", claim)).toThrow("status_conflict")
    }
  })

  test("the temperature of a sold or lost lead is not anybody's opinion", () => {
    for (const before of [fresh, working, reserved]) {
      expect(nextLeadStanding(before, { kind: "state", to: "cold" })).toEqual({ ...before, state: "cold" })
    }
    for (const before of [sold, lost])
      expect(() => nextLeadStanding(before, { kind: "state", to: "hot" })).toThrow("lead_closed")
  })

  test("status and state agree about sold and lost after every event", () => {
    const events = [
      ...UNIT_STATUSES.map((claim) => ({ kind: "claims" as const, claims: [claim] })),
      { kind: "contact" as const },
      { kind: "touch" as const },
      { kind: "status" as const, to: "lost" as const, claims: [] },
      { kind: "status" as const, to: "in_progress" as const, claims: [] },
    ]
    for (const before of all) {
      for (const event of events) {
        const after = nextLeadStanding(before, event)
        expect(LEAD_STATUSES).toContain(after.status)
        for (const end of ["sold", "lost"] as const) expect(after.status === end).toBe(after.state === end)
      }
    }
  })
})

describe("the response clock", () => {
  const hours = { days: [1, 2, 3, 4, 5, 6], from: "09:00", to: "18:00", timeZone: "Asia/Tashkent" }
  const at = (day: string, time: string) => zonedInstant(day, time, hours.timeZone)

  test("runs in working minutes until somebody answers, then stands still", () => {
    const createdAt = at("2026-11-28", "17:50")
    const now = at("2026-11-30", "12:00")
    expect(responseClock({ createdAt, respondedAt: null }, hours, now)).toEqual({ minutes: 190, running: true })
    const respondedAt = at("2026-11-30", "09:05")
    expect(responseClock({ createdAt, respondedAt }, hours, now)).toEqual({ minutes: 15, running: false })
  })
})
