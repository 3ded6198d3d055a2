import { db } from "@/lib/db/client"
import { type Tx, transaction, violatedUnique } from "@/lib/db/transaction"
import { type Actor, personId } from "../actor"
import { assertLocked, lockClaim, lockSale, moveUnit, openClaim, recordClaim, tryMoveUnit } from "../claims/commands"
import { CLAIM, type ClaimRow, claimRefusal, findTaken, holdRefusal } from "../claims/queries"
import { claimDeadline, extendedDeadline, isLive, LIVE_STATUSES } from "../claims/rules"
import { requestDiscount } from "../discounts/commands"
import { discountCap } from "../discounts/rules"
import { DomainError } from "../errors"
import { settleExpiredClaim } from "../expiry/commands"
import { ownLead } from "../leads/access/queries"
import { setLeadStanding } from "../leads/standing/commands"
import { assertMay, can } from "../policy"
import { leaveQueues } from "../queue/commands"
import { endClaim } from "../releases/commands"
import { getSettings } from "../settings/queries"
import { readReservation, toReservationDto } from "./queries"
import type { ClaimUnitInput, ReleaseInput, ReservationDto } from "./schema"

/**
 * Claims a unit for a lead, at the unit's price now. Refuses with `unit_taken` when somebody holds it at `now` (until when,
 * and that there is a queue), `status_conflict` when it is not on sale, `lead_closed` for a lost lead, `hold_limit_person`,
 * `hold_limit_lead` or `hold_pause`. A claim whose time is over is settled first: the queue goes before the caller.
 */
export async function claimUnit(actor: Actor, input: ClaimUnitInput, now = new Date()): Promise<ReservationDto> {
  assertMay(actor, "reservation.create")
  if (input.kind === "reserved") assertMay(actor, "reservation.confirm")
  const { unitId, leadId } = input
  await ownLead(db, actor, "reservation.create", leadId)
  const seen = await findTaken(db, unitId)
  const isOver = seen?.claim && !isLive(seen.claim, now)
  // In a rush most callers come too late: they are told so by two reads, without a transaction.
  if (seen?.status !== "available" && !isOver) throw claimRefusal(seen)
  const promoted = isOver ? await settleExpiredClaim(unitId, now) : null
  if (promoted?.leadId === leadId) return takePromoted(actor, input, promoted, now)
  try {
    return await transaction((tx) => takeUnit(tx, actor, input, now))
  } catch (error) {
    // The guarded update decides; the index is the net beneath it.
    if (violatedUnique(error) !== "reservation_one_live_per_unit") throw error
    throw claimRefusal(await findTaken(db, unitId))
  }
}

async function takeUnit(tx: Tx, actor: Actor, input: ClaimUnitInput, now: Date): Promise<ReservationDto> {
  const { unitId, leadId, kind } = input
  // The guarded update is the lock: of many callers one still finds the unit available.
  if (!(await tryMoveUnit(tx, actor, { unitId, from: "available", to: kind }, now))) {
    throw claimRefusal(await findTaken(tx, unitId))
  }
  await lockSale(tx, [unitId], [leadId])
  const lead = await ownLead(tx, actor, "reservation.create", leadId)
  if (lead.status === "lost") throw new DomainError("lead_closed", { status: lead.status })
  const settings = await getSettings(tx)
  const ownerId = lead.assigneeId ?? personId(actor)
  if (kind === "held") {
    const refusal = await holdRefusal(tx, { unitId, leadId, ownerId }, settings, now)
    if (refusal) throw new DomainError(refusal.code, refusal.data)
  }
  const asked = input.discountBasisPoints ?? 0
  const discountBp = Math.min(asked, discountCap(actor.role, settings).give)
  const claim = await openClaim(tx, actor, { unitId, leadId, ownerId, kind, discountBp }, settings, now)
  const requestId = asked > discountBp ? await requestDiscount(tx, actor, claim, asked, now) : null
  await tx.queueEntry.updateMany({
    where: { unitId, leadId, status: "waiting" },
    data: { status: "promoted", endedAt: now },
  })
  await setLeadStanding(tx, actor, leadId, now, "claim")
  return toReservationDto(claim, now, requestId)
}

/** The caller's lead was first in the queue and has the unit by now; asked for as reserved, it is confirmed as well. */
function takePromoted(actor: Actor, input: ClaimUnitInput, promoted: ClaimRow, now: Date): Promise<ReservationDto> {
  if (input.kind === "reserved") return confirmReservation(actor, promoted.id, now)
  return Promise.resolve(toReservationDto(promoted, now))
}

/** Held → reserved, with the longer life of a paid reservation. Refuses with `claim_ended` or `status_conflict`. */
export async function confirmReservation(actor: Actor, id: string, now = new Date()): Promise<ReservationDto> {
  return transaction(async (tx) => {
    const claim = await lockClaim(tx, actor, "reservation.confirm", id)
    await confirmClaim(tx, actor, claim, now)
    return readReservation(tx, id, now)
  })
}

/** The same inside a command that has locked the claim: a completed payment confirms by itself. */
export async function confirmClaim(tx: Tx, actor: Actor, claim: ClaimRow, now: Date): Promise<void> {
  assertActive(claim, now)
  if (claim.kind === "reserved") throw new DomainError("status_conflict", { status: "reserved" })
  const expiresAt = claimDeadline("reserved", await getSettings(tx), now)
  await moveUnit(tx, actor, { unitId: claim.unitId, from: "held", to: "reserved" }, now)
  const row = await tx.reservation.update({
    where: { id: claim.id },
    data: { kind: "reserved", confirmedAt: now, expiresAt },
    select: CLAIM,
  })
  await recordClaim(tx, actor, "reservation.confirmed", row, { until: expiresAt.toISOString() }, now)
  await setLeadStanding(tx, actor, claim.leadId, now, "claim")
}

/** Longer: so often as the settings say for whoever owns the claim, again by those who may. Refuses with `extension_used` or `claim_ended`. */
export async function extendReservation(actor: Actor, id: string, now = new Date()): Promise<ReservationDto> {
  return transaction(async (tx) => {
    const claim = await lockClaim(tx, actor, "reservation.create", id)
    if (!isLive(claim, now)) throw new DomainError("claim_ended", { status: toReservationDto(claim, now).status })
    // A signed contract has no clock to extend.
    if (!claim.expiresAt) throw new DomainError("status_conflict", { status: claim.unit.status })
    const settings = await getSettings(tx)
    const used = claim.extensions >= settings["claims.ownExtensions"]
    if (used && !can(actor, "reservation.extendAgain")) throw new DomainError("extension_used")
    const expiresAt = extendedDeadline({ ...claim, expiresAt: claim.expiresAt }, settings)
    const row = await tx.reservation.update({
      where: { id },
      data: { expiresAt, warnedAt: null, extensions: { increment: 1 } },
      select: CLAIM,
    })
    // A draft has one clock: the claims of its other units go by the same.
    const together = { contractUnits: { some: { contract: { units: { some: { reservationId: id } } } } } }
    await tx.reservation.updateMany({ where: together, data: { expiresAt, warnedAt: null } })
    await recordClaim(tx, actor, "reservation.extended", row, { until: expiresAt.toISOString() }, now)
    return readReservation(tx, id, now)
  })
}

/** Gives the unit back, or to the first in its queue. A claim with a contract ends with the contract: `status_conflict`. */
export async function releaseReservation(
  actor: Actor,
  id: string,
  input: ReleaseInput,
  now = new Date(),
): Promise<ReservationDto> {
  return transaction(async (tx) => {
    const claim = await lockClaim(tx, actor, "reservation.create", id)
    assertActive(claim, now)
    await endClaim(tx, actor, claim, { status: "released", reason: input.reason ?? null, unitTo: "available" }, now)
    return readReservation(tx, id, now)
  })
}

/**
 * Releases every claim of a lead and takes it out of every queue; returns how many claims ended. For a lead that is being
 * lost: call it before the lead's row is locked (lock order: claims/commands.ts). Refuses with `lead_has_contract`.
 */
export async function releaseClaimsOfLead(
  tx: Tx,
  actor: Actor,
  leadId: string,
  reason: string | null,
  now: Date,
): Promise<number> {
  const live = { leadId, status: { in: [...LIVE_STATUSES] } }
  const seen = await tx.reservation.findMany({ where: live, select: { unitId: true }, take: 500 })
  const units = seen.map((claim) => claim.unitId)
  await lockSale(tx, units, [leadId])
  const claims = await tx.reservation.findMany({
    where: live,
    orderBy: { unitId: "asc" },
    select: CLAIM,
    take: 500,
  })
  assertLocked(units, claims)
  if (claims.some((claim) => claim.status === "contracted")) throw new DomainError("lead_has_contract")
  await leaveQueues(tx, actor, leadId, now)
  for (const claim of claims) {
    const status = isLive(claim, now) ? "released" : "expired"
    await endClaim(tx, actor, claim, { status, reason, unitTo: "available" }, now)
  }
  return claims.length
}

/** Moves a lead's live claims to its new salesperson; part of handing the lead over. */
export async function transferClaimsOfLead(tx: Tx, leadId: string, toUserId: string | null): Promise<number> {
  const where = { leadId, status: { in: [...LIVE_STATUSES] } }
  return (await tx.reservation.updateMany({ where, data: { ownerId: toUserId } })).count
}

/** Refuses with `status_conflict` under a contract and `claim_ended` when its time is over. */
export function assertActive(claim: ClaimRow, now: Date): void {
  if (claim.status === "contracted") throw new DomainError("status_conflict", { status: claim.unit.status })
  if (!isLive(claim, now)) throw new DomainError("claim_ended", { status: claim.status })
}
