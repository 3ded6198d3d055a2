import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../actor"
import { claimPrice } from "../claims/rules"
import { leadScope } from "../leads/access/queries"
import { toMoney } from "../money"
import { decodeTimeCursor, type Page, toPage } from "../page"
import type { DiscountRequestDto, ListDiscountsInput } from "./schema"

const REQUEST = {
  id: true,
  reservationId: true,
  basisPoints: true,
  status: true,
  askedAt: true,
  decidedAt: true,
  askedBy: { select: { name: true } },
  decidedBy: { select: { name: true } },
  reservation: {
    select: {
      leadId: true,
      unitId: true,
      currency: true,
      listPrice: true,
      price: true,
      lead: { select: { name: true } },
      unit: { select: { number: true } },
    },
  },
} satisfies Prisma.DiscountRequestSelect
type RequestRow = Prisma.DiscountRequestGetPayload<{ select: typeof REQUEST }>

function toDiscountDto(row: RequestRow): DiscountRequestDto {
  const claim = row.reservation
  return {
    id: row.id,
    reservationId: row.reservationId,
    leadId: claim.leadId,
    leadName: claim.lead.name,
    unitId: claim.unitId,
    unitNumber: claim.unit.number,
    basisPoints: row.basisPoints,
    status: row.status,
    currency: claim.currency,
    listPrice: toMoney(claim.listPrice),
    price: toMoney(claim.price),
    priceAsked: toMoney(claimPrice(claim.listPrice, row.basisPoints, claim.currency)),
    askedBy: row.askedBy?.name ?? null,
    askedAt: row.askedAt.toISOString(),
    decidedBy: row.decidedBy?.name ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
  }
}

export async function readDiscount(tx: Tx, id: string): Promise<DiscountRequestDto> {
  return toDiscountDto(await tx.discountRequest.findUniqueOrThrow({ where: { id }, select: REQUEST }))
}

/** Requests on claims within the actor's reach, newest first. */
export async function listDiscounts(actor: Actor, input: ListDiscountsInput): Promise<Page<DiscountRequestDto>> {
  const after = decodeTimeCursor(input.cursor)
  const rows = await db.discountRequest.findMany({
    where: {
      reservation: { lead: leadScope(actor, "reservation.read") },
      ...(input.status ? { status: input.status } : {}),
      ...(after ? { OR: [{ askedAt: { lt: after.at } }, { askedAt: after.at, id: { lt: after.id } }] } : {}),
    },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
    select: REQUEST,
  })
  return toPage(rows, input.limit, (row) => ({ value: row.askedAt.toISOString(), id: row.id }), toDiscountDto)
}
