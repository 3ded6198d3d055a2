import { z } from "zod"
import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../actor"
import { DomainError } from "../errors"
import { MEDIA, toMediaDto } from "../media/queries"
import { assertMay } from "../policy"
import type { LayoutChoice, LayoutDto } from "./schema"

const MOST = 300
const SMALL_FIRST = [
  { rooms: "asc" },
  { areaDm2: "asc" },
  { code: "asc" },
] satisfies Prisma.LayoutOrderByWithRelationInput[]

const LAYOUT = {
  id: true,
  code: true,
  rooms: true,
  areaDm2: true,
  livingDm2: true,
  kitchenDm2: true,
  plan: true,
  planMedia: { select: MEDIA },
  _count: { select: { units: true } },
  units: { select: { kind: true }, take: 1 },
} satisfies Prisma.LayoutSelect
type LayoutRow = Prisma.LayoutGetPayload<{ select: typeof LAYOUT }>

/** The layouts of a complex, small ones first. Refuses with `not_found`. */
export async function listLayouts(actor: Actor, complexId: string): Promise<{ items: LayoutDto[] }> {
  assertMay(actor, "unit.read")
  const complex = await db.complex.findUnique({
    where: { id: complexId },
    select: {
      layouts: { select: LAYOUT, orderBy: SMALL_FIRST, take: MOST },
    },
  })
  if (!complex) throw new DomainError("not_found")
  return { items: complex.layouts.map(toLayoutDto) }
}

/** The same to choose from, without pictures and counts. */
export function listLayoutChoices(actor: Actor, complexId: string): Promise<LayoutChoice[]> {
  assertMay(actor, "unit.manage")
  return db.layout.findMany({
    where: { complexId },
    select: { id: true, code: true, rooms: true, areaDm2: true },
    orderBy: SMALL_FIRST,
    take: MOST,
  })
}

export async function readLayout(tx: Tx, id: string): Promise<LayoutDto> {
  return toLayoutDto(await tx.layout.findUniqueOrThrow({ where: { id }, select: LAYOUT }))
}

function toLayoutDto({ plan, planMedia, _count, units, ...row }: LayoutRow): LayoutDto {
  return {
    ...row,
    plan: z.json().nullable().parse(plan),
    planImage: planMedia && toMediaDto(planMedia),
    units: _count.units,
    kind: units[0]?.kind ?? null,
  }
}
