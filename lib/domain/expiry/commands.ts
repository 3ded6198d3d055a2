import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import { type Tx, transaction } from "@/lib/db/transaction"
import { SYSTEM } from "../actor"
import { endContract } from "../cancellations/commands"
import { assertLocked, lockSale } from "../claims/commands"
import { CLAIM, type ClaimRow } from "../claims/queries"
import { isLive, LIVE_STATUSES } from "../claims/rules"
import { DomainError } from "../errors"
import { notify } from "../notifications/commands"
import { endClaim } from "../releases/commands"

export type SweepResult = {
  /** Claims whose time was over and that ended now, drafts among them. */
  expired: number
  cancelledContracts: number
  /** Leads that got a hold from a queue. */
  promoted: number
  /** Claims that could not be ended, and why; the next run tries them again. */
  failed: string[]
}

/** Whose hold a queue gets may depend on which claim ends first. */
const FIRST_OVER_FIRST: Prisma.ReservationOrderByWithRelationInput[] = [{ expiresAt: "asc" }, { id: "asc" }]

/**
 * Ends the unit's claim if its time is over, in a transaction of its own: whatever becomes of the caller's, the first in
 * the queue keeps the hold it got. Returns that hold, or null.
 */
export async function settleExpiredClaim(unitId: string, now: Date): Promise<ClaimRow | null> {
  const over = await db.reservation.findFirst({
    where: { unitId, status: { in: [...LIVE_STATUSES] }, expiresAt: { lte: now } },
    select: { id: true },
  })
  return over ? (await expire(over.id, now)).promoted : null
}

/** The same for whatever a lead has claimed: a draft that nobody signed in time is no live contract, with every job stopped. */
export async function settleExpiredClaimsOfLead(leadId: string, now: Date): Promise<void> {
  const over = await db.reservation.findMany({
    where: { leadId, status: { in: [...LIVE_STATUSES] }, expiresAt: { lte: now } },
    orderBy: FIRST_OVER_FIRST,
    select: { id: true },
    take: 500,
  })
  for (const { id } of over) await expire(id, now)
}

/** And for a whole complex, before its prices move: an expired hold freezes no price. */
export async function settleExpiredClaimsOfComplex(complexId: string, now: Date): Promise<void> {
  const over = await db.reservation.findMany({
    where: { unit: { complexId }, status: { in: [...LIVE_STATUSES] }, expiresAt: { lte: now } },
    orderBy: FIRST_OVER_FIRST,
    select: { id: true },
    take: 500,
  })
  for (const { id } of over) await expire(id, now)
}

/**
 * Ends every claim whose time is over, each in its own transaction, so that one that fails does not keep the others. A
 * draft contract that nobody signed in time is cancelled and keeps its number.
 */
export async function sweepExpiredClaims(now = new Date(), batch = 200): Promise<SweepResult> {
  const result: SweepResult = { expired: 0, cancelledContracts: 0, promoted: 0, failed: [] }
  const stuck: string[] = []
  for (;;) {
    const due = await db.reservation.findMany({
      where: {
        status: { in: [...LIVE_STATUSES] },
        expiresAt: { lte: now },
        id: { notIn: stuck },
      },
      orderBy: FIRST_OVER_FIRST,
      select: { id: true },
      take: batch,
    })
    if (due.length === 0) return result
    for (const { id } of due) {
      try {
        const ended = await expire(id, now)
        if (ended.status) result.expired++
        if (ended.status === "contracted") result.cancelledContracts++
        if (ended.promoted) result.promoted++
      } catch (error) {
        // The job's record names it; the rest must not wait for it.
        stuck.push(id)
        result.failed.push(`${id}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
}

type Expired = { status: "active" | "contracted" | null; promoted: ClaimRow | null }

function expire(id: string, now: Date): Promise<Expired> {
  return transaction(async (tx) => {
    const claim = await lockWithContract(tx, id)
    const isOver = claim && (claim.status === "active" || claim.status === "contracted") && !isLive(claim, now)
    if (!isOver) return { status: null, promoted: null } // confirmed, extended, signed or ended while we waited for the unit
    const data = { lead: claim.lead.name, unit: claim.unit.number }
    const notice = { kind: "claim.expired", data, href: `/dashboard/leads/${claim.leadId}` } as const
    if (claim.ownerId) await notify(tx, claim.ownerId, notice, now)
    const status = claim.status === "contracted" ? "contracted" : "active"
    const promoted =
      status === "contracted"
        ? await endDraft(tx, id, now)
        : await endClaim(tx, SYSTEM, claim, { status: "expired", reason: "expired", unitTo: "available" }, now)
    return { status, promoted }
  })
}

/** A contract may name several units: all are locked, in order. */
async function lockWithContract(tx: Tx, id: string): Promise<ClaimRow | null> {
  const seen = await tx.reservation.findUnique({
    where: { id },
    select: { unitId: true },
  })
  if (!seen) return null
  const units = [seen.unitId, ...(await unitsOnPaper(tx, id)).map(({ unitId }) => unitId)]
  await lockSale(tx, [...new Set(units)])
  assertLocked(units, await unitsOnPaper(tx, id))
  return tx.reservation.findUnique({ where: { id }, select: CLAIM })
}

/** All units of the contract that a claim is part of. */
function unitsOnPaper(tx: Tx, reservationId: string): Promise<{ unitId: string }[]> {
  const where = { contract: { units: { some: { reservationId } } } }
  return tx.contractUnit.findMany({ where, select: { unitId: true }, take: 50 })
}

async function endDraft(tx: Tx, reservationId: string, now: Date): Promise<ClaimRow | null> {
  const { contractId, contract } = await tx.contractUnit.findUniqueOrThrow({
    where: { reservationId },
    select: { contractId: true, contract: { select: { status: true } } },
  })
  // Signing stops the clock; a clock on anything but a draft must never cancel it.
  if (contract.status !== "draft") throw new DomainError("status_conflict", { status: contract.status })
  return endContract(tx, SYSTEM, contractId, { reason: "draft_expired", retention: 0n, claims: "expired" }, now)
}
