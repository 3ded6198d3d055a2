import type { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/transaction"
import { DomainError, type ErrorCode, type ErrorData } from "../errors"
import type { Settings } from "../settings/schema"
import type { UnitStatus } from "../units/rules"
import { type ClaimStatus, type Clocked, LIVE_STATUSES, pauseEnd } from "./rules"

/** What commands read of a claim. */
export const CLAIM = {
  id: true,
  unitId: true,
  leadId: true,
  ownerId: true,
  kind: true,
  status: true,
  currency: true,
  listPrice: true,
  discountBp: true,
  price: true,
  perM2: true,
  createdAt: true,
  expiresAt: true,
  confirmedAt: true,
  extensions: true,
  endedAt: true,
  endReason: true,
  unit: { select: { complexId: true, status: true, number: true, areaDm2: true, kind: true } },
  lead: { select: { assigneeId: true, name: true } },
} satisfies Prisma.ReservationSelect
export type ClaimRow = Prisma.ReservationGetPayload<{ select: typeof CLAIM }>

/** The claim that the partial unique index allows a unit, expired or not. */
export function findClaimOfUnit(tx: Tx, unitId: string): Promise<ClaimRow | null> {
  return tx.reservation.findFirst({ where: { unitId, status: { in: [...LIVE_STATUSES] } }, select: CLAIM })
}

/** A unit's status and the clock of its claim, in one read: a rush asks for it hundreds of times. */
export type Taken = { status: UnitStatus; claim: (Clocked & { leadId: string }) | null }

/** Null when there is no such unit. */
export async function findTaken(tx: Tx, unitId: string): Promise<Taken | null> {
  type Row = { status: UnitStatus; claimStatus: ClaimStatus | null; leadId: string; expiresAt: Date | null }
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT u."status"::text, r."status"::text AS "claimStatus", r."leadId", r."expiresAt"
    FROM "unit" u
    LEFT JOIN "reservation" r ON r."unitId" = u."id" AND r."status" IN ('active', 'contracted')
    WHERE u."id" = ${unitId}`
  if (!row) return null
  const { status, claimStatus, leadId, expiresAt } = row
  return { status, claim: claimStatus && { status: claimStatus, leadId, expiresAt } }
}

/**
 * Why nobody can claim this unit now: unknown (`not_found`), somebody's (`unit_taken`, until when, and that there is a
 * queue), or in a status from which it is not sold (`status_conflict`, naming it).
 */
export function claimRefusal(taken: Taken | null): DomainError {
  if (!taken) return new DomainError("not_found")
  const { status, claim } = taken
  const until = claim?.expiresAt ?? null
  // Free by now: whoever had it a moment ago gave it back while we waited for the row.
  const held = claim ? until !== null || status === "contracted" : status === "available"
  if (!held) return new DomainError("status_conflict", { status })
  return new DomainError("unit_taken", { until: until?.toISOString() ?? null, queue: true })
}

export type Refusal = { code: ErrorCode; data: ErrorData }

/**
 * Which limit a new hold would break, or null: live holds of a salesperson and of a lead, and the pause before the same
 * lead holds the same unit again. Locks the salesperson's row, so that two holds at once are counted one after the other;
 * the caller has locked the lead.
 */
export async function holdRefusal(
  tx: Tx,
  hold: { unitId: string; leadId: string; ownerId: string | null },
  settings: Settings,
  now: Date,
): Promise<Refusal | null> {
  const live = { kind: "held", status: "active", expiresAt: { gt: now } } as const
  if (hold.ownerId && (await isSalesperson(tx, hold.ownerId))) {
    const limit = settings["claims.holdsPerPerson"]
    const holds = await tx.reservation.count({ where: { ...live, ownerId: hold.ownerId } })
    if (holds >= limit) return { code: "hold_limit_person", data: { limit } }
  }
  const limit = settings["claims.holdsPerLead"]
  const holds = await tx.reservation.count({ where: { ...live, leadId: hold.leadId } })
  if (holds >= limit) return { code: "hold_limit_lead", data: { limit } }
  const before = await tx.reservation.findFirst({
    where: { unitId: hold.unitId, leadId: hold.leadId, kind: "held", status: { in: ["released", "expired"] } },
    orderBy: { endedAt: "desc" },
    select: { endedAt: true },
  })
  const until = before?.endedAt ? pauseEnd(before.endedAt, settings) : null
  return until && until > now ? { code: "hold_pause", data: { until: until.toISOString() } } : null
}

/** The limit per person is for salespeople: the desk holds units for leads that nobody has yet. */
async function isSalesperson(tx: Tx, userId: string): Promise<boolean> {
  const [user] = await tx.$queryRaw<{ role: string }[]>`
    SELECT "role"::text FROM "user" WHERE "id" = ${userId} FOR NO KEY UPDATE`
  return user?.role === "sales"
}
