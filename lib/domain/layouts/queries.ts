import { z } from "zod"
import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../actor"
import { DomainError } from "../errors"
import { MEDIA, toMediaDto } from "../media/queries"
import { assertMay } from "../policy"
import type { LayoutDto } from "./schema"

const MOST = 300

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
} satisfies Prisma.LayoutSelect
type LayoutRow = Prisma.LayoutGetPayload<{ select: typeof LAYOUT }>

/** The layouts of a complex, small ones first. Refuses with `not_found`. */
export async function listLayouts(actor: Actor, complexId: string): Promise<{ items: LayoutDto[] }> {
  assertMay(actor, "unit.read")
  const complex = await db.complex.findUnique({
    where: { id: complexId },
    select: {
      layouts: { select: LAYOUT, orderBy: [{ rooms: "asc" }, { areaDm2: "asc" }, { code: "asc" }], take: MOST },
    },
  })
  if (!complex) throw new DomainError("not_found")
  return { items: complex.layouts.map(toLayoutDto) }
}

export async function readLayout(tx: Tx, id: string): Promise<LayoutDto> {
  return toLayoutDto(await tx.layout.findUniqueOrThrow({ where: { id }, select: LAYOUT }))
}

function toLayoutDto({ plan, planMedia, _count, ...row }: LayoutRow): LayoutDto {
  return {
    ...row,
    plan: z.json().nullable().parse(plan),
    planImage: planMedia && toMediaDto(planMedia),
    units: _count.units,
  }
}
