import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../../actor"
import { toMoney } from "../../money"
import type { ContractLineDto } from "../schema"

/** What the register and the card have in common. */
export const LINE = {
  id: true,
  number: true,
  status: true,
  price: true,
  currency: true,
  buyerName: true,
  draftedAt: true,
  signedAt: true,
  completedAt: true,
  cancelledAt: true,
  cancelReason: true,
  complex: { select: { id: true, slug: true, nameRu: true, nameUz: true, nameEn: true } },
  lead: { select: { id: true, name: true } },
  manager: { select: { id: true, name: true } },
  units: {
    orderBy: { unitId: "asc" },
    select: {
      unitId: true,
      reservationId: true,
      price: true,
      areaDm2: true,
      reservation: { select: { expiresAt: true } },
      unit: {
        select: {
          floor: true,
          number: true,
          kind: true,
          status: true,
          block: { select: { name: true } },
          entrance: { select: { name: true } },
        },
      },
    },
  },
} satisfies Prisma.ContractSelect
export type LineRow = Prisma.ContractGetPayload<{ select: typeof LINE }>

export function toLine(row: LineRow, paid: bigint, actor: Actor): ContractLineDto {
  const { complex } = row
  const names = { ru: complex.nameRu, uz: complex.nameUz, en: complex.nameEn }
  const clock = row.status === "draft" ? row.units[0]?.reservation.expiresAt : null
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    price: toMoney(row.price),
    currency: row.currency,
    paid: toMoney(paid),
    buyerName: row.buyerName,
    complex: { id: complex.id, slug: complex.slug, name: names[actor.locale] },
    lead: row.lead,
    manager: row.manager,
    units: row.units.map(({ unit, ...line }) => ({
      id: line.unitId,
      reservationId: line.reservationId,
      block: unit.block.name,
      entrance: unit.entrance.name,
      floor: unit.floor,
      number: unit.number,
      kind: unit.kind,
      status: unit.status,
      areaDm2: line.areaDm2,
      price: toMoney(line.price),
    })),
    draftedAt: row.draftedAt.toISOString(),
    signedAt: row.signedAt?.toISOString() ?? null,
    completedAt: row.completedAt?.toISOString() ?? null,
    cancelledAt: row.cancelledAt?.toISOString() ?? null,
    cancelReason: row.cancelReason,
    expiresAt: clock?.toISOString() ?? null,
  }
}

/** Completed payments towards the price, by contract. */
export async function principalPaid(contractIds: string[]): Promise<Map<string, bigint>> {
  const sums = await db.payment.groupBy({
    by: ["contractId"],
    where: { contractId: { in: contractIds }, status: "completed", target: "principal" },
    _sum: { amount: true },
  })
  return new Map(sums.map((row) => [row.contractId ?? "", row._sum.amount ?? 0n]))
}
