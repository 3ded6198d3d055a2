import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../../actor"
import { localized } from "../../complexes/rules"
import { DomainError } from "../../errors"
import { readUnitsById } from "../../units/queries"
import { leadScope } from "../access/queries"
import { wishes } from "../schema"
import { hasWishes, missesOf, type Search, widened } from "./rules"
import type { MatchingUnitsDto } from "./schema"

const SHOWN = 20

/** Free flats for a lead's wishes and budget, the best first; refuses with `not_found` a lead outside the actor's scope. */
export async function findMatchingUnits(actor: Actor, leadId: string, now = new Date()): Promise<MatchingUnitsDto> {
  const lead = await db.lead.findFirst({
    where: { id: leadId, ...leadScope(actor, "lead.read") },
    select: { wishes: true, budget: true, budgetCurrency: true, complexId: true },
  })
  if (!lead) throw new DomainError("not_found")
  const { rooms, floorFrom, floorTo, areaFromDm2, areaToDm2 } = wishes.safeParse(lead.wishes).data ?? {}
  const search: Search = { rooms, floorFrom, floorTo, areaFromDm2, areaToDm2, budget: lead.budget }
  if (!hasWishes(search)) return { wished: false, items: [] }
  // A budget says nothing about prices in another currency.
  const currency = lead.budget === null ? null : lead.budgetCurrency
  const complexes = await db.complex.findMany({
    where: currency ? { currency } : {},
    select: { id: true, slug: true, nameRu: true, nameUz: true, nameEn: true },
    take: 200,
  })
  const ids = await bestUnits(
    search,
    lead.complexId,
    complexes.map(({ id }) => id),
  )
  const units = await readUnitsById(actor, ids, now)
  const items = units.flatMap((unit) => {
    const complex = complexes.find(({ id }) => id === unit.complexId)
    if (!complex || unit.status !== "available") return [] // taken since
    const { slug } = complex
    return [{ unit, complex: { slug, name: localized(complex, "name", actor.locale) }, misses: missesOf(unit, search) }]
  })
  return { wished: true, items }
}

/** Index `unit(complexId, status, price, id)`: of each complex only what is free and within the price is read. */
async function bestUnits(search: Search, wishedComplex: string | null, complexIds: string[]): Promise<string[]> {
  const { rooms = [], budget, floorFrom = null, floorTo = null, areaFromDm2 = null, areaToDm2 = null } = search
  const wide = widened(search)
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT u."id" FROM "unit" u
    WHERE u."complexId" = ANY(${complexIds}) AND u."status" = 'available' AND u."kind" = 'apartment'
      ${wide.priceMax === null ? Prisma.empty : Prisma.sql`AND u."price" <= ${wide.priceMax}`}
      ${rooms.length === 0 ? Prisma.empty : Prisma.sql`AND u."rooms" = ANY(${rooms})`}
      AND (${wide.floorFrom}::int IS NULL OR u."floor" >= ${wide.floorFrom}::int)
      AND (${wide.floorTo}::int IS NULL OR u."floor" <= ${wide.floorTo}::int)
      AND (${wide.areaFrom}::int IS NULL OR u."areaDm2" >= ${wide.areaFrom}::int)
      AND (${wide.areaTo}::int IS NULL OR u."areaDm2" <= ${wide.areaTo}::int)
    ORDER BY
      coalesce(u."price" > ${budget}::bigint, FALSE)::int
        + (coalesce(u."floor" < ${floorFrom}::int, FALSE) OR coalesce(u."floor" > ${floorTo}::int, FALSE))::int
        + (coalesce(u."areaDm2" < ${areaFromDm2}::int, FALSE) OR coalesce(u."areaDm2" > ${areaToDm2}::int, FALSE))::int,
      coalesce(u."complexId" <> ${wishedComplex}::text, FALSE), u."price", u."id"
    LIMIT ${SHOWN}`
  return rows.map(({ id }) => id)
}
