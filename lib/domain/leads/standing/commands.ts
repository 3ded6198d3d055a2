import type { Tx } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import { type Actor, personId } from "../../actor"
import { DomainError } from "../../errors"
import type { LeadState, LeadStatus, LostReason } from "../schema"

/** Where a lead stands: its status and its temperature. */
export type Standing = { status: LeadStatus; state: LeadState }

export type StandingChange = Standing & {
  /** Why, for the history; for `lost` it is the reason's word. */
  reason?: string | null
  lostReason?: LostReason
  lostNote?: string
}

/**
 * Sets the lead's status and state to what its claims and contracts say at `now` (domain.md §4): a sold unit → sold,
 * a live claim → reserved and hot, none left → in_progress and warm; with several the strongest decides. A lead that
 * has no claim and had none is left as it is. Call it after every change of a claim, contract or unit, in the same transaction.
 */
export async function setLeadStanding(
  tx: Tx,
  actor: Actor,
  leadId: string,
  now: Date,
  reason: string | null = null,
): Promise<Standing> {
  const before = await lockStanding(tx, leadId)
  const next = coupled(before, await strongestClaim(tx, leadId, now))
  await moveLead(tx, actor, leadId, before, { ...next, reason }, now)
  return next
}

/** Writes a change of status or state with its history row. The caller holds the lead's row; nothing happens when nothing changes. */
export async function moveLead(
  tx: Tx,
  actor: Actor,
  leadId: string,
  before: Standing,
  change: StandingChange,
  now: Date,
): Promise<void> {
  const { status, state, reason = null } = change
  if (status === before.status && state === before.state) return
  const lost = status === "lost"
  await tx.lead.update({
    where: { id: leadId },
    data: {
      status,
      state,
      lostReason: lost ? (change.lostReason ?? "other") : null,
      lostNote: lost ? (change.lostNote ?? null) : null,
    },
    select: { id: true },
  })
  await tx.leadStatusChange.create({
    data: {
      leadId,
      fromStatus: before.status,
      toStatus: status,
      fromState: before.state,
      toState: state,
      reason,
      byId: personId(actor),
      at: now,
    },
    select: { id: true },
  })
  const kind = status === before.status ? "lead.stateChanged" : "lead.statusChanged"
  const data = { from: before, to: { status, state }, reason }
  await recordActivity(tx, actor, kind, { entity: "lead", entityId: leadId, leadId, data }, now)
}

/** Somebody answered: the response clock stops, and a new lead is in progress. The caller holds the lead's row. */
export async function markResponded(
  tx: Tx,
  actor: Actor,
  lead: Standing & { id: string; respondedAt: Date | null },
  now: Date,
): Promise<void> {
  if (!lead.respondedAt) {
    await tx.lead.update({ where: { id: lead.id }, data: { respondedAt: now }, select: { id: true } })
  }
  if (lead.status === "new") {
    await moveLead(tx, actor, lead.id, lead, { status: "in_progress", state: lead.state }, now)
  }
}

async function lockStanding(tx: Tx, leadId: string): Promise<Standing> {
  const [row] = await tx.$queryRaw<Standing[]>`
    SELECT "status"::text, "state"::text FROM "lead" WHERE "id" = ${leadId} FOR NO KEY UPDATE`
  if (!row) throw new DomainError("not_found")
  return row
}

type Strongest = "sold" | "claimed" | null

async function strongestClaim(tx: Tx, leadId: string, now: Date): Promise<Strongest> {
  const claims = await tx.reservation.findMany({
    where: {
      leadId,
      OR: [{ status: "contracted" }, { status: "active", expiresAt: { gt: now } }],
    },
    select: { unit: { select: { status: true } } },
    take: 500,
  })
  if (claims.some(({ unit }) => unit.status === "sold" || unit.status === "handed_over")) return "sold"
  return claims.length > 0 ? "claimed" : null
}

function coupled(before: Standing, strongest: Strongest): Standing {
  if (strongest === "sold") return { status: "sold", state: "sold" }
  if (strongest === "claimed") return { status: "reserved", state: "hot" }
  const wasCoupled = before.status === "reserved" || before.status === "sold"
  return wasCoupled ? { status: "in_progress", state: "warm" } : before
}
