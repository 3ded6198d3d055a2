import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../../actor"
import { moveUnit } from "../../claims/commands"
import { CLAIM, type ClaimRow } from "../../claims/queries"
import { claimDeadline, clockLeft, isLive } from "../../claims/rules"
import { DomainError } from "../../errors"
import { leadScope } from "../../leads/access/queries"
import { confirmClaim } from "../../reservations/commands"
import { getSettings } from "../../settings/queries"
import type { LockedContract } from "../access/commands"
import { assertTogether } from "../rules"

/** A unit's line on the paper: what the claim had frozen, and what is left of its clock at `now`. */
export function paperLine(claim: ClaimRow, now: Date) {
  const { id: reservationId, unitId, listPrice, discountBp, price, perM2, unit } = claim
  const { areaDm2 } = unit
  return { reservationId, unitId, listPrice, discountBp, price, perM2, areaDm2, clockSeconds: clockLeft(claim, now) }
}

/**
 * Puts live claims under a draft's clock, their units into the contract. Refuses with `claim_ended`, and with `status_conflict` for a
 * claim that has a contract. The caller has locked the units.
 */
export async function bindClaims(
  tx: Tx,
  actor: Actor,
  claims: readonly ClaimRow[],
  until: Date,
  now: Date,
): Promise<void> {
  for (const claim of claims) {
    if (!isLive(claim, now)) throw new DomainError("claim_ended", { status: claim.status })
    if (claim.status === "contracted") throw new DomainError("status_conflict", { status: claim.unit.status })
  }
  for (const { id, unitId, unit } of claims) {
    await tx.reservation.update({
      where: { id },
      data: { status: "contracted", expiresAt: until },
      select: { id: true },
    })
    // The price now stands in the contract: a discount that nobody decided is not given any more.
    await tx.discountRequest.updateMany({
      where: { reservationId: id, status: "pending" },
      data: { status: "refused", decidedAt: now },
    })
    await moveUnit(tx, actor, { unitId, from: unit.status, to: "contracted", reason: "contract" }, now)
  }
}

/**
 * Gives a locked draft exactly these claims: new ones join it under its clock, those left out live on as they were. The contract's
 * price becomes the sum of its units'; the caller makes the schedule anew. Refuses with `claims_apart` and as `bindClaims` does.
 */
export async function replaceClaims(
  tx: Tx,
  actor: Actor,
  contract: LockedContract,
  reservationIds: readonly string[],
  now: Date,
): Promise<void> {
  const { id, number } = contract
  const asked = [...new Set(reservationIds)]
  const lines = await tx.contractUnit.findMany({
    where: { contractId: id },
    orderBy: { unitId: "asc" },
    select: { unitId: true, clockSeconds: true, reservation: { select: CLAIM } },
    take: 50,
  })
  const present = lines.map((line) => line.reservation)
  const wanted = asked.filter((claimId) => present.every((claim) => claim.id !== claimId))
  const joining = await tx.reservation.findMany({
    where: { id: { in: wanted }, lead: leadScope(actor, "contract.draft") },
    orderBy: { unitId: "asc" },
    select: CLAIM,
    take: wanted.length,
  })
  if (joining.length < wanted.length) throw new DomainError("not_found")
  assertTogether([...present, ...joining])
  const until = present[0]?.expiresAt ?? null
  if (until === null) throw new Error(`Draft ${id} has no clock`) // only a signature stops it
  await bindClaims(tx, actor, joining, until, now)
  await tx.contractUnit.createMany({ data: joining.map((claim) => ({ ...paperLine(claim, now), contractId: id })) })
  for (const line of lines) {
    if (!asked.includes(line.reservation.id)) await letGo(tx, actor, { ...line, contractId: id, number }, now)
  }
  const { _sum } = await tx.contractUnit.aggregate({ where: { contractId: id }, _sum: { price: true } })
  await tx.contract.update({ where: { id }, data: { price: _sum.price ?? 0n }, select: { id: true } })
}

type Line = { contractId: string; number: string; unitId: string; clockSeconds: number | null; reservation: ClaimRow }

/** The claim stands as before the draft: held or reserved, its clock running on from where it stood, its booking money with it. */
async function letGo(tx: Tx, actor: Actor, line: Line, now: Date): Promise<void> {
  const { contractId, number, unitId, clockSeconds, reservation } = line
  const { id, kind } = reservation
  const expiresAt =
    clockSeconds === null
      ? claimDeadline(kind, await getSettings(tx), now)
      : new Date(now.getTime() + clockSeconds * 1_000)
  await tx.contractUnit.delete({ where: { contractId_unitId: { contractId, unitId } }, select: { unitId: true } })
  const claim = await tx.reservation.update({ where: { id }, data: { status: "active", expiresAt }, select: CLAIM })
  await moveUnit(tx, actor, { unitId, from: "contracted", to: kind, reason: number }, now)
  const booking = { contractId, reservationId: id }
  const paid = await tx.payment.count({ where: { ...booking, status: "completed" } })
  await tx.payment.updateMany({ where: booking, data: { contractId: null } })
  // Money that came while the contract had the claim makes a hold reserved now, as it would have done then.
  if (paid > 0 && kind === "held") await confirmClaim(tx, actor, claim, now)
}
