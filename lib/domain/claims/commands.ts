import { Overtaken, type Tx } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId } from "../actor"
import { DomainError } from "../errors"
import { leadScope } from "../leads/access/queries"
import type { Permission } from "../policy"
import { pricePerM2 } from "../prices/rules"
import type { Settings } from "../settings/schema"
import { type BlockedReason, type ClaimKind, canMoveUnit, type UnitStatus } from "../units/rules"
import { CLAIM, type ClaimRow } from "./queries"
import { claimDeadline, claimPrice } from "./rules"

/**
 * Lock order of everything that sells, so that no two commands wait for each other in a circle: unit rows, then lead
 * rows (both by ascending id), then the salesperson's user row, reservation, contract, payment, settlement, and last
 * the complex whose counter numbers contracts. The unit's row is the mutex: whoever changes its claim, queue, contract
 * or payments holds it. What is read before it is locked is read again after. A change of prices locks its units alike and its own row
 * after them; whoever gives places to units locks their entrance before them.
 */
export async function lockSale(tx: Tx, unitIds: readonly string[], leadIds: readonly string[] = []): Promise<void> {
  const units = [...unitIds]
  await tx.$queryRaw`SELECT "id" FROM "unit" WHERE "id" = ANY(${units}) ORDER BY "id" FOR NO KEY UPDATE`
  // Those who wait may be promoted by what follows: their leads are locked now, in order, not when their turn comes.
  await tx.$queryRaw`
    SELECT "id" FROM "lead"
    WHERE "id" = ANY(${[...leadIds]})
       OR "id" IN (SELECT "leadId" FROM "reservation" WHERE "unitId" = ANY(${units}) AND "status" IN ('active', 'contracted'))
       OR "id" IN (SELECT "leadId" FROM "queue_entry" WHERE "unitId" = ANY(${units}) AND "status" = 'waiting')
    ORDER BY "id" FOR NO KEY UPDATE`
}

/**
 * What is read again after `lockSale` must be of the units that it locked: to lock more now would be against the order, so the
 * transaction begins anew.
 */
export function assertLocked(locked: readonly string[], units: readonly { unitId: string }[]): void {
  if (units.some(({ unitId }) => !locked.includes(unitId))) throw new Overtaken()
}

/** The claim with its unit and leads locked, when `permission` reaches its lead; refuses with `not_found` otherwise. */
export async function lockClaim(tx: Tx, actor: Actor, permission: Permission, id: string): Promise<ClaimRow> {
  const [claim] = await lockClaims(tx, actor, permission, [id])
  if (!claim) throw new DomainError("not_found")
  return claim
}

/** The same for several at once, in the order of their units. One that is out of reach refuses all. */
export async function lockClaims(
  tx: Tx,
  actor: Actor,
  permission: Permission,
  ids: readonly string[],
): Promise<ClaimRow[]> {
  const asked = [...new Set(ids)]
  const where = { id: { in: asked }, lead: leadScope(actor, permission) }
  const seen = await tx.reservation.findMany({ where, select: { unitId: true }, take: asked.length })
  if (seen.length < asked.length) throw new DomainError("not_found")
  await lockSale(
    tx,
    seen.map((claim) => claim.unitId),
  )
  const claims = await tx.reservation.findMany({
    where,
    select: CLAIM,
    orderBy: { unitId: "asc" },
    take: asked.length,
  })
  if (claims.length < asked.length) throw new DomainError("not_found")
  return claims
}

export type UnitMove = {
  unitId: string
  from: UnitStatus
  to: UnitStatus
  reason?: string | null
  /** Only with `to: "blocked"`. */
  blockedReason?: BlockedReason
}

/**
 * Moves a unit's status by a guarded update, with its history row and an activity that live grids and public pages
 * follow. False when the unit is not in `from` (any more): nothing is written then.
 */
export async function tryMoveUnit(tx: Tx, actor: Actor, move: UnitMove, now: Date): Promise<boolean> {
  const { unitId, from, to, reason = null } = move
  if (!canMoveUnit(from, to)) throw new DomainError("status_conflict", { status: from })
  const blockedReason = to === "blocked" ? (move.blockedReason ?? "other") : null
  const [unit] = await tx.unit.updateManyAndReturn({
    where: { id: unitId, status: from },
    data: { status: to, blockedReason, blockedNote: null },
    select: { complexId: true },
  })
  if (!unit) return false
  const change = { unitId, from, to, reason, byId: personId(actor), at: now }
  await tx.unitStatusChange.create({ data: change, select: { id: true } })
  const subject = { entity: "unit", entityId: unitId, complexId: unit.complexId, data: { from, to, reason } }
  await recordActivity(tx, actor, "unit.statusChanged", subject, now)
  return true
}

/** The same where the move must succeed: refuses with `status_conflict` and the present status. */
export async function moveUnit(tx: Tx, actor: Actor, move: UnitMove, now: Date): Promise<void> {
  if (await tryMoveUnit(tx, actor, move, now)) return
  const unit = await tx.unit.findUnique({ where: { id: move.unitId }, select: { status: true } })
  if (!unit) throw new DomainError("not_found")
  throw new DomainError("status_conflict", { status: unit.status })
}

export type NewClaim = {
  unitId: string
  leadId: string
  ownerId: string | null
  kind: ClaimKind
  discountBp: number
}

/** Writes the claim on a unit that the caller has just moved to `kind`; price and discount are frozen in it. */
export async function openClaim(
  tx: Tx,
  actor: Actor,
  input: NewClaim,
  settings: Settings,
  now: Date,
): Promise<ClaimRow> {
  const unit = await tx.unit.findUniqueOrThrow({
    where: { id: input.unitId },
    select: { complexId: true, price: true, areaDm2: true, kind: true, complex: { select: { currency: true } } },
  })
  if (unit.price === null) throw new DomainError("unit_unpriced")
  const { currency } = unit.complex
  const price = claimPrice(unit.price, input.discountBp, currency)
  if (price <= 0n) throw new DomainError("discount_out_of_range", { limit: input.discountBp })
  const expiresAt = claimDeadline(input.kind, settings, now)
  const claim = await tx.reservation.create({
    data: {
      ...input,
      currency,
      listPrice: unit.price,
      price,
      perM2: pricePerM2({ kind: unit.kind, areaDm2: unit.areaDm2, price }) ?? 0n,
      createdById: personId(actor),
      createdAt: now,
      expiresAt,
      confirmedAt: input.kind === "reserved" ? now : null,
    },
    select: CLAIM,
  })
  await recordClaim(tx, actor, "reservation.created", claim, { until: expiresAt.toISOString() }, now)
  return claim
}

type ClaimActivity = "created" | "confirmed" | "extended" | "released" | "expired" | "promoted" | "transferred"

/** An activity about a claim: the unit, the price and what is said besides. */
export async function recordClaim(
  tx: Tx,
  actor: Actor,
  kind: `reservation.${ClaimActivity}`,
  claim: ClaimRow,
  data: Record<string, string | number | null>,
  now: Date,
): Promise<void> {
  const { id, unitId, leadId, price, currency, unit } = claim
  await recordActivity(
    tx,
    actor,
    kind,
    {
      entity: "reservation",
      entityId: id,
      complexId: unit.complexId,
      leadId,
      data: { unitId, number: unit.number, kind: claim.kind, price: price.toString(), currency, ...data },
    },
    now,
  )
}
