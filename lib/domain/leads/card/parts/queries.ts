import type { Prisma } from "@/lib/db/generated/client"
import { toMoney } from "../../../money"
import type { LeadCardDto } from "../schema"

export const UNIT_PLACE = {
  select: {
    id: true,
    number: true,
    floor: true,
    areaDm2: true,
    rooms: true,
    block: { select: { name: true } },
    entrance: { select: { name: true } },
    complex: { select: { slug: true } },
  },
} satisfies { select: Prisma.UnitSelect }
type UnitPlace = Prisma.UnitGetPayload<typeof UNIT_PLACE>

export const CLAIM = {
  id: true,
  kind: true,
  status: true,
  price: true,
  currency: true,
  createdAt: true,
  expiresAt: true,
  unit: UNIT_PLACE,
  contractUnits: { select: { contractId: true }, take: 1 },
} satisfies Prisma.ReservationSelect
type ClaimRow = Prisma.ReservationGetPayload<{ select: typeof CLAIM }>

export const CONTRACT = { id: true, number: true, status: true, price: true, currency: true } as const

export function toClaim(row: ClaimRow, now: Date): LeadCardDto["claims"][number] {
  const over = isLive(row.status) && row.expiresAt !== null && row.expiresAt <= now
  return {
    id: row.id,
    kind: row.kind,
    status: over ? "expired" : row.status,
    unit: toUnit(row.unit),
    price: toMoney(row.price),
    currency: row.currency,
    until: row.expiresAt?.toISOString() ?? null,
    contractId: row.contractUnits[0]?.contractId ?? null,
  }
}

export function isLive(status: string): boolean {
  return status === "active" || status === "contracted"
}

export function toUnit({ block, entrance, complex, ...unit }: UnitPlace): LeadCardDto["queue"][number]["unit"] {
  return { ...unit, block: block.name, entrance: entrance.name, complexSlug: complex.slug }
}
