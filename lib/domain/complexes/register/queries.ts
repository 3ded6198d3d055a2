import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../../actor"
import { DomainError } from "../../errors"
import { decodeCursor, type Page, toPage } from "../../page"
import { assertMay } from "../../policy"
import { localized } from "../rules"
import type { ComplexDto, ListComplexesInput, PublicCounts } from "../schema"
import { countStock, readStock } from "../stock/queries"

/** An office with more complexes than fit beside its work finds the rest in the list. */
const SHORTCUTS = 12

const COMPLEX = {
  id: true,
  slug: true,
  nameRu: true,
  nameUz: true,
  nameEn: true,
  descriptionRu: true,
  descriptionUz: true,
  descriptionEn: true,
  addressRu: true,
  addressUz: true,
  addressEn: true,
  city: true,
  latitude: true,
  longitude: true,
  deliveryYear: true,
  deliveryQuarter: true,
  finish: true,
  phone: true,
  currency: true,
  contractPrefix: true,
  published: true,
  _count: { select: { units: true } },
  blocks: {
    select: {
      id: true,
      name: true,
      entrances: { select: { id: true, name: true }, orderBy: { position: "asc" }, take: 50 },
    },
    orderBy: { position: "asc" },
    take: 50,
  },
} satisfies Prisma.ComplexSelect
type ComplexRow = Prisma.ComplexGetPayload<{ select: typeof COMPLEX }>

/** All complexes, published or not, by name. */
export async function listComplexes(actor: Actor, input: ListComplexesInput): Promise<Page<ComplexDto>> {
  assertMay(actor, "unit.read")
  const after = decodeCursor(input.cursor)
  const nameRu = String(after?.value ?? "")
  const rows = await db.complex.findMany({
    where: after ? { OR: [{ nameRu: { gt: nameRu } }, { nameRu, id: { gt: after.id } }] } : {},
    select: COMPLEX,
    orderBy: [{ nameRu: "asc" }, { id: "asc" }],
    take: input.limit + 1,
  })
  return toPage(
    rows,
    input.limit,
    (row) => ({ value: row.nameRu, id: row.id }),
    (row) => toComplexDto(actor, row),
  )
}

/** What the sidebar shows: each complex by name, and how many of its units are free. */
export async function listComplexShortcuts(
  actor: Actor,
  now = new Date(),
): Promise<{ slug: string; name: string; available: number; counts: PublicCounts }[]> {
  assertMay(actor, "unit.read")
  const rows = await db.complex.findMany({
    select: { id: true, slug: true, nameRu: true, nameUz: true, nameEn: true },
    orderBy: [{ nameRu: "asc" }, { id: "asc" }],
    take: SHORTCUTS,
  })
  const stock = await readStock(Prisma.sql`u."complexId" = ANY(${rows.map((row) => row.id)})`, now)
  return rows.map((row) => {
    const counts = countStock(stock.filter(({ complexId }) => complexId === row.id))
    return { slug: row.slug, name: localized(row, "name", actor.locale), available: counts.available, counts }
  })
}

/** By id or slug. Refuses with `not_found`. */
export async function getComplex(actor: Actor, idOrSlug: string): Promise<ComplexDto> {
  assertMay(actor, "unit.read")
  const row = await db.complex.findFirst({
    where: { OR: [{ id: idOrSlug }, { slug: idOrSlug }] },
    select: COMPLEX,
  })
  if (!row) throw new DomainError("not_found")
  return toComplexDto(actor, row)
}

function toComplexDto(actor: Actor, { _count, ...row }: ComplexRow): ComplexDto {
  return { ...row, name: localized(row, "name", actor.locale), units: _count.units }
}
