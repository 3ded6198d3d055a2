import type { Tx } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import { type Actor, personId } from "../../actor"
import { DomainError } from "../../errors"
import type { UnitStatus } from "../../units/rules"
import { nextLeadStanding, type Standing } from "../rules"
import type { LostReason } from "../schema"

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
  const next = nextLeadStanding(before, { kind: "claims", claims: await liveClaims(tx, leadId, now) })
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
  // The first change of status answers a lead as much as a word does: who claims a unit for it has spoken to it.
  if (before.status === "new" && status !== "new") {
    await tx.lead.updateMany({ where: { id: leadId, respondedAt: null }, data: { respondedAt: now } })
  }
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
  // Callers hand over whole rows: the log keeps the two words, never the person's phone.
  const data = { from: { status: before.status, state: before.state }, to: { status, state }, reason }
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
  await moveLead(tx, actor, lead.id, lead, nextLeadStanding(lead, { kind: "contact" }), now)
}

/** Where the lead stands, its row locked until the transaction ends. */
export async function lockStanding(tx: Tx, leadId: string): Promise<Standing> {
  const [row] = await tx.$queryRaw<Standing[]>`
    SELECT "status"::text, "state"::text FROM "lead" WHERE "id" = ${leadId} FOR NO KEY UPDATE`
  if (!row) throw new DomainError("not_found")
  return row
}

/** Statuses of the units that the lead has live claims on at `now`; an expired claim is none, whatever a job has done. */
export async function liveClaims(tx: Tx, leadId: string, now: Date): Promise<UnitStatus[]> {
  const units = await tx.$queryRaw<{ status: UnitStatus }[]>`
    SELECT u."status"::text FROM "reservation" r JOIN "unit" u ON u."id" = r."unitId"
    WHERE r."leadId" = ${leadId} AND r."status" IN ('active', 'contracted') AND (r."expiresAt" IS NULL OR r."expiresAt" > ${now})
    LIMIT 500`
  return units.map((unit) => unit.status)
}
