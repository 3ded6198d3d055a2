import { type Tx, transaction } from "@/lib/db/transaction"
import { type Actor, personId } from "../../actor"
import { lockSale, recordClaim } from "../../claims/commands"
import { CLAIM, type ClaimRow, holdRefusal } from "../../claims/queries"
import { DomainError } from "../../errors"
import { leadScope, ownLead } from "../../leads/access/queries"
import { assertMayOwn } from "../../leads/commands"
import { giveLead } from "../../leads/routing/commands"
import { setLeadStanding } from "../../leads/standing/commands"
import { notify } from "../../notifications/commands"
import { assertMay } from "../../policy"
import { getSettings } from "../../settings/queries"
import { assertActive, transferClaimsOfLead } from "../commands"
import { readReservation } from "../queries"
import type { ReservationDto } from "../schema"
import type { TransferClaimInput } from "./schema"

/**
 * Gives a live claim to another lead (a wife signs for her husband), or with its lead to another salesperson. Kind, clock, price
 * and discount stay as they were frozen; booking money goes along, and both leads stand where their claims put them. Refuses with
 * `status_conflict` once a contract is drafted, `claim_ended`, `lead_closed` for a lost lead, and for a hold with the limits
 * of the new lead and person: a transfer is no way round them.
 */
export async function transferReservation(
  actor: Actor,
  input: TransferClaimInput,
  now = new Date(),
): Promise<ReservationDto> {
  assertMay(actor, "reservation.transfer")
  const { id } = input
  return transaction(async (tx) => {
    const claim = await lockForTransfer(tx, actor, id, input.leadId)
    assertActive(claim, now)
    if (input.leadId !== undefined) await toLead(tx, actor, claim, input.leadId, input.reason, now)
    else if (input.userId !== undefined) await toPerson(tx, actor, claim, input.userId, input.reason, now)
    return readReservation(tx, id, now)
  })
}

async function lockForTransfer(tx: Tx, actor: Actor, id: string, leadId: string | undefined): Promise<ClaimRow> {
  const where = { id, lead: leadScope(actor, "reservation.transfer") }
  const seen = await tx.reservation.findFirst({ where, select: { unitId: true } })
  if (!seen) throw new DomainError("not_found")
  await lockSale(tx, [seen.unitId], leadId === undefined ? [] : [leadId])
  const claim = await tx.reservation.findFirst({ where, select: CLAIM })
  if (!claim) throw new DomainError("not_found")
  return claim
}

async function toLead(tx: Tx, actor: Actor, claim: ClaimRow, leadId: string, reason: string, now: Date): Promise<void> {
  if (leadId === claim.leadId)
    throw new DomainError("validation_failed", {}, [{ path: ["leadId"], message: "sameLead" }])
  const lead = await ownLead(tx, actor, "reservation.transfer", leadId)
  if (lead.status === "lost") throw new DomainError("lead_closed", { status: lead.status })
  const ownerId = lead.assigneeId ?? personId(actor)
  if (claim.kind === "held") {
    // Between two leads of one person nobody gets a hold more.
    const hold = { unitId: claim.unitId, leadId, ownerId: ownerId === claim.ownerId ? null : ownerId }
    const refusal = await holdRefusal(tx, hold, await getSettings(tx), now)
    if (refusal) throw new DomainError(refusal.code, refusal.data)
  }
  await tx.reservation.update({ where: { id: claim.id }, data: { leadId, ownerId }, select: { id: true } })
  await tx.payment.updateMany({ where: { reservationId: claim.id }, data: { leadId } })
  await tx.queueEntry.updateMany({
    where: { unitId: claim.unitId, leadId, status: "waiting" },
    data: { status: "promoted", endedAt: now },
  })
  const data = { reason, fromLeadId: claim.leadId, toLeadId: leadId, fromOwnerId: claim.ownerId, toOwnerId: ownerId }
  // In the history of both.
  await recordClaim(tx, actor, "reservation.transferred", claim, data, now)
  await recordClaim(tx, actor, "reservation.transferred", { ...claim, leadId }, data, now)
  for (const each of [claim.leadId, leadId].sort()) {
    await setLeadStanding(tx, actor, each, now, each === leadId ? "claim" : "transferred")
  }
  await tell(tx, actor, claim, ownerId, lead.name, leadId, now)
}

/** A claim does not part from its lead's salesperson: who gets the claim gets the client, all claims and open callbacks with it. */
async function toPerson(
  tx: Tx,
  actor: Actor,
  claim: ClaimRow,
  userId: string,
  reason: string,
  now: Date,
): Promise<void> {
  await assertMayOwn(tx, userId)
  if (claim.lead.assigneeId === userId && claim.ownerId === userId) {
    throw new DomainError("validation_failed", {}, [{ path: ["userId"], message: "samePerson" }])
  }
  const lead = { id: claim.leadId, name: claim.lead.name }
  if (claim.lead.assigneeId !== userId) await giveLead(tx, actor, lead, userId, "lead.assigned", now)
  await transferClaimsOfLead(tx, claim.leadId, userId)
  const data = { reason, fromOwnerId: claim.ownerId, toOwnerId: userId }
  await recordClaim(tx, actor, "reservation.transferred", claim, data, now)
}

/** Whoever gets a claim for a client of theirs learns of it, and whoever loses one. */
async function tell(
  tx: Tx,
  actor: Actor,
  claim: ClaimRow,
  ownerId: string | null,
  leadName: string,
  leadId: string,
  now: Date,
): Promise<void> {
  const told = new Map([
    [claim.ownerId, claim.leadId],
    [ownerId, leadId],
  ])
  const data = { lead: leadName, unit: claim.unit.number }
  for (const [userId, hisLead] of told) {
    if (!userId || userId === personId(actor)) continue
    await notify(tx, userId, { kind: "claim.transferred", data, href: `/dashboard/leads/${hisLead}` }, now)
  }
}
