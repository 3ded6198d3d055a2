import { type WorkingHours, workingMinutesBetween } from "../calendar"
import { DomainError } from "../errors"
import type { UnitStatus } from "../units/rules"
import { type LeadState, type LeadStatus, LOST_REASONS, type LostReason } from "./schema"

/** Where a lead stands: its status and its temperature. */
export type Standing = { status: LeadStatus; state: LeadState }

/** The strongest of a lead's live claims; a contract in draft counts as one. */
export type StrongestClaim = "sold" | "contracted" | "claimed" | null

/** What happens to a lead. `claims` are the statuses of the units it has live claims on, after the change. */
export type LeadEvent =
  | { kind: "claims"; claims: readonly UnitStatus[] }
  | { kind: "contact" }
  | { kind: "touch" }
  | { kind: "merge"; with: Standing }
  | { kind: "status"; to: "in_progress" | "lost"; claims: readonly UnitStatus[] }
  | { kind: "state"; to: "warm" | "cold" | "hot" }

/** With several claims the strongest decides. */
export function strongestClaim(claims: readonly UnitStatus[]): StrongestClaim {
  if (claims.some((status) => status === "sold" || status === "handed_over")) return "sold"
  if (claims.includes("contracted")) return "contracted"
  return claims.some((status) => status === "held" || status === "reserved") ? "claimed" : null
}

/**
 * Where a lead stands after something happened to it (domain.md §4). Refuses with `lead_has_contract` to lose a lead that has one,
 * with `status_conflict` to move one by hand against its claims, with `lead_closed` to warm up one that is sold or lost.
 */
export function nextLeadStanding(before: Standing, event: LeadEvent): Standing {
  switch (event.kind) {
    case "claims":
      return coupledStanding(before, strongestClaim(event.claims))
    case "contact": // the first comment, callback or call
      return before.status === "new" ? { ...before, status: "in_progress" } : before
    case "touch": // came back by himself: a lost lead is new again and routed again
      return before.status === "lost" ? { status: "new", state: "warm" } : before
    case "merge": // one of the two is somebody's work still, so both are
      return before.status === "lost" ? event.with : before
    case "status":
      return event.to === "lost" ? lose(event.claims) : takeUp(before, event.claims)
    case "state":
      if (before.status === "sold" || before.status === "lost")
        throw new DomainError("lead_closed", { status: before.status })
      return { ...before, state: event.to }
  }
}

/** Claim → reserved and hot, sale → sold, the last claim gone → in progress and warm; a lead that had none stays as it is. */
export function coupledStanding(before: Standing, strongest: StrongestClaim): Standing {
  if (strongest === "sold") return { status: "sold", state: "sold" }
  if (strongest !== null) return { status: "reserved", state: "hot" }
  const wasCoupled = before.status === "reserved" || before.status === "sold"
  return wasCoupled ? { status: "in_progress", state: "warm" } : before
}

/** The caller releases the lead's holds and reservations in the same transaction, and asks for the reason. */
function lose(claims: readonly UnitStatus[]): Standing {
  const strongest = strongestClaim(claims)
  if (strongest === "sold" || strongest === "contracted") throw new DomainError("lead_has_contract")
  return { status: "lost", state: "lost" }
}

function takeUp(before: Standing, claims: readonly UnitStatus[]): Standing {
  if (strongestClaim(claims) !== null) throw new DomainError("status_conflict", { status: before.status })
  const wasOpen = before.status === "new" || before.status === "in_progress"
  return { status: "in_progress", state: wasOpen ? before.state : "warm" }
}

type Loss = { reason?: string; lostReason?: LostReason; lostNote?: string }

/** Why a lead is lost: one of the words, or a sentence of one's own (then the word is `other`). */
export function whyLost({ reason, note }: { reason?: string | undefined; note?: string | undefined }): Loss {
  if (reason === undefined) return {}
  const word = LOST_REASONS.find((known) => known === reason)
  const lostNote = word ? note : reason
  return { reason, lostReason: word ?? "other", ...(lostNote !== undefined ? { lostNote } : {}) }
}

/** Working minutes from a lead's creation to the first answer, or to `now` while nobody has answered. */
export function responseClock(
  lead: { createdAt: Date; respondedAt: Date | null },
  hours: WorkingHours,
  now: Date,
): { minutes: number; running: boolean } {
  const minutes = workingMinutesBetween(lead.createdAt, lead.respondedAt ?? now, hours)
  return { minutes, running: lead.respondedAt === null }
}
