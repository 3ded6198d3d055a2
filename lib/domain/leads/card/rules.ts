import type { LeadStatus } from "../schema"
import type { LeadCardDto, NextStepDto } from "./schema"

type Known = Pick<LeadCardDto, "claims" | "callbacks" | "contracts" | "createdAt" | "respondedAt"> & {
  status: LeadStatus
}

/**
 * The one thing to do next with a lead: an overdue call before everything, then the first answer, then what a claim waits
 * for, then the next planned call. A lead that is lost or sold needs nothing; an open one without a plan needs a plan.
 */
export function nextStep(lead: Known, now: Date): NextStepDto | null {
  if (lead.status === "lost" || lead.status === "sold") return null
  const [callback] = [...lead.callbacks].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  if (callback && Date.parse(callback.at) < now.getTime()) return { kind: "call_back", at: callback.at, overdue: true }
  if (lead.status === "new" && !lead.respondedAt) return { kind: "first_call", at: lead.createdAt, overdue: false }
  const draft = lead.contracts.some((contract) => contract.status === "draft")
  const [claim] = [...lead.claims].sort((a, b) => untilOf(a) - untilOf(b))
  if (draft) return { kind: "sign_contract", at: claim?.until ?? null, overdue: false }
  const open = lead.claims
    .filter((candidate) => candidate.status === "active")
    .sort((a, b) => untilOf(a) - untilOf(b))[0]
  if (open) {
    const kind = open.kind === "held" ? "confirm_hold" : "draft_contract"
    return { kind, at: open.until, overdue: false }
  }
  if (callback) return { kind: "call_back", at: callback.at, overdue: false }
  return lead.contracts.length > 0 ? null : { kind: "plan_callback", at: null, overdue: false }
}

function untilOf(claim: { until: string | null }): number {
  return claim.until ? Date.parse(claim.until) : Number.POSITIVE_INFINITY
}
