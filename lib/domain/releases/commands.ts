import type { Tx } from "@/lib/db/transaction"
import { type Actor, SYSTEM } from "../actor"
import { moveUnit, openClaim, recordClaim } from "../claims/commands"
import { type ClaimRow, holdRefusal } from "../claims/queries"
import { LIVE_STATUSES } from "../claims/rules"
import { setLeadStanding } from "../leads/standing/commands"
import { notify } from "../notifications/commands"
import { getSettings } from "../settings/queries"
import type { UnitStatus } from "../units/rules"

export type ClaimEnd = {
  status: "released" | "expired" | "cancelled"
  reason: string | null
  /** `blocked` while a refund is open; else the unit is free again, for the first who waits. */
  unitTo: "available" | "blocked"
}

/**
 * Ends a claim whose unit and leads the caller has locked: the unit goes back on sale or to the first in its queue, the
 * lead stands where its other claims put it. Returns the hold of a promoted lead, or null. False claims never come here.
 */
export async function endClaim(
  tx: Tx,
  actor: Actor,
  claim: ClaimRow,
  end: ClaimEnd,
  now: Date,
): Promise<ClaimRow | null> {
  // An expired claim ended when its clock ran out, not when somebody noticed: the pause counts from there.
  const endedAt = end.status === "expired" && claim.expiresAt ? claim.expiresAt : now
  await tx.reservation.updateMany({
    where: { id: claim.id, status: { in: [...LIVE_STATUSES] } },
    data: { status: end.status, endedAt, endReason: end.reason },
  })
  await tx.discountRequest.updateMany({
    where: { reservationId: claim.id, status: "pending" },
    data: { status: "refused", decidedAt: now },
  })
  const kind = end.status === "expired" ? "reservation.expired" : "reservation.released"
  // Released and cancelled are one kind of news and two statuses: the log alone must tell them apart.
  await recordClaim(tx, actor, kind, claim, { reason: end.reason, status: end.status }, now)
  const unit = { unitId: claim.unitId, from: claim.unit.status, reason: end.reason }
  let promoted: ClaimRow | null = null
  if (end.unitTo === "available") promoted = await freeUnit(tx, actor, unit, now)
  else await moveUnit(tx, actor, { ...unit, to: "blocked", blockedReason: "refund" }, now)
  await setLeadStanding(tx, actor, claim.leadId, now, end.reason)
  return promoted
}

/** Puts a locked unit back on sale and gives it to the first in its queue at once: nobody else can come between. */
export async function freeUnit(
  tx: Tx,
  actor: Actor,
  unit: { unitId: string; from: UnitStatus; reason: string | null },
  now: Date,
): Promise<ClaimRow | null> {
  await moveUnit(tx, actor, { ...unit, to: "available" }, now)
  return promoteNext(tx, unit.unitId, now)
}

/**
 * A fresh hold for the first lead in the queue. A lost lead leaves the queue; one whose hold would break the lead's own
 * limit or pause is passed over and keeps its place. How much its salesperson holds does not matter: the buyer waited.
 */
async function promoteNext(tx: Tx, unitId: string, now: Date): Promise<ClaimRow | null> {
  const waiting = await tx.queueEntry.findMany({
    where: { unitId, status: "waiting" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, leadId: true, addedById: true, lead: { select: { assigneeId: true, status: true } } },
    take: 200,
  })
  if (waiting.length === 0) return null
  const settings = await getSettings(tx)
  for (const entry of waiting) {
    const leave = (status: "left" | "promoted") =>
      tx.queueEntry.update({ where: { id: entry.id }, data: { status, endedAt: now }, select: { id: true } })
    if (entry.lead.status === "lost") {
      await leave("left")
      continue
    }
    const hold = { unitId, leadId: entry.leadId, ownerId: entry.lead.assigneeId ?? entry.addedById }
    if (await holdRefusal(tx, { ...hold, ownerId: null }, settings, now)) continue
    await leave("promoted")
    await moveUnit(tx, SYSTEM, { unitId, from: "available", to: "held", reason: "queue" }, now)
    const claim = await openClaim(tx, SYSTEM, { ...hold, kind: "held", discountBp: 0 }, settings, now)
    await recordClaim(tx, SYSTEM, "reservation.promoted", claim, { queueEntryId: entry.id }, now)
    await setLeadStanding(tx, SYSTEM, entry.leadId, now, "queue")
    const data = { lead: claim.lead.name, unit: claim.unit.number, until: claim.expiresAt?.toISOString() ?? null }
    const href = `/dashboard/leads/${entry.leadId}`
    if (claim.ownerId) await notify(tx, claim.ownerId, { kind: "claim.promoted", data, href }, now)
    return claim
  }
  return null
}
