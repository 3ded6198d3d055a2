import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId } from "../actor"
import { lockClaim } from "../claims/commands"
import type { ClaimRow } from "../claims/queries"
import { claimPrice, isLive } from "../claims/rules"
import { DomainError } from "../errors"
import { notify } from "../notifications/commands"
import { assertMay } from "../policy"
import { pricePerM2 } from "../prices/rules"
import { getSettings } from "../settings/queries"
import { readDiscount } from "./queries"
import { discountCap } from "./rules"
import type { DecideDiscountInput, DiscountRequestDto } from "./schema"

/** Asks for what is above the cap; everybody who may decide so much is told. Returns the request's id. */
export async function requestDiscount(
  tx: Tx,
  actor: Actor,
  claim: ClaimRow,
  basisPoints: number,
  now: Date,
): Promise<string> {
  if (claimPrice(claim.listPrice, basisPoints, claim.currency) <= 0n) {
    throw new DomainError("discount_out_of_range", { limit: 10_000 })
  }
  const request = await tx.discountRequest.create({
    data: { reservationId: claim.id, basisPoints, askedById: personId(actor), askedAt: now },
    select: { id: true },
  })
  await record(tx, actor, "discount.requested", claim, request.id, { basisPoints }, now)
  const capOfRop = discountCap("rop", await getSettings(tx)).approve
  const judges = await tx.user.findMany({
    where: { active: true, role: basisPoints <= capOfRop ? { in: ["rop", "admin"] } : "admin" },
    select: { id: true },
    take: 50,
  })
  const data = { lead: claim.lead.name, unit: claim.unit.number, basisPoints }
  const notice = { kind: "discount.requested", data, href: "/dashboard/rop" } as const
  for (const judge of judges) if (judge.id !== personId(actor)) await notify(tx, judge.id, notice, now)
  return request.id
}

/**
 * Approves or refuses a discount above the asker's cap; approval gives the claim its new price. РОП decides up to the own cap
 * (`discount_out_of_range` above), Админ any. Refuses with `status_conflict` when it is decided, `claim_ended` when the
 * claim is no longer live; a price that stands in a contract is no longer changed.
 */
export async function decideDiscount(
  actor: Actor,
  id: string,
  input: DecideDiscountInput,
  now = new Date(),
): Promise<DiscountRequestDto> {
  assertMay(actor, "discount.decide")
  return transaction(async (tx) => {
    const seen = await tx.discountRequest.findUnique({ where: { id }, select: { reservationId: true } })
    if (!seen) throw new DomainError("not_found")
    const claim = await lockClaim(tx, actor, "discount.decide", seen.reservationId)
    const request = await readDiscount(tx, id)
    if (request.status !== "pending") throw new DomainError("status_conflict", { status: request.status })
    const limit = discountCap(actor.role, await getSettings(tx)).approve
    if (input.approve && request.basisPoints > limit) throw new DomainError("discount_out_of_range", { limit })
    if (input.approve) await applyDiscount(tx, claim, request.basisPoints, now)
    const status = input.approve ? "approved" : "refused"
    await tx.discountRequest.update({
      where: { id },
      data: { status, decidedById: personId(actor), decidedAt: now },
      select: { id: true },
    })
    await record(tx, actor, "discount.decided", claim, id, { basisPoints: request.basisPoints, status }, now)
    const data = { lead: claim.lead.name, unit: claim.unit.number, basisPoints: request.basisPoints, status }
    const notice = { kind: "discount.decided", data, href: `/dashboard/leads/${claim.leadId}` } as const
    if (claim.ownerId && claim.ownerId !== personId(actor)) await notify(tx, claim.ownerId, notice, now)
    return readDiscount(tx, id)
  })
}

async function applyDiscount(tx: Tx, claim: ClaimRow, discountBp: number, now: Date): Promise<void> {
  if (claim.status !== "active" || !isLive(claim, now)) throw new DomainError("claim_ended", { status: claim.status })
  const price = claimPrice(claim.listPrice, discountBp, claim.currency)
  const perM2 = pricePerM2({ kind: claim.unit.kind, areaDm2: claim.unit.areaDm2, price }) ?? 0n
  await tx.reservation.update({ where: { id: claim.id }, data: { discountBp, price, perM2 }, select: { id: true } })
}

function record(
  tx: Tx,
  actor: Actor,
  kind: "discount.requested" | "discount.decided",
  claim: ClaimRow,
  entityId: string,
  data: Record<string, string | number>,
  now: Date,
): Promise<void> {
  const { complexId, number } = claim.unit
  const subject = { entity: "discount_request", entityId, complexId, leadId: claim.leadId, data: { number, ...data } }
  return recordActivity(tx, actor, kind, subject, now)
}
