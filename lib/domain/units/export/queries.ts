import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../../actor"
import { DomainError } from "../../errors"
import type { Currency } from "../../money"
import { assertMay } from "../../policy"
import { LIVE_CLAIM, statusAt } from "../current/queries"
import { unitConditions } from "../queries"
import type { BlockedReason, UnitStatus } from "../rules"
import type { ExportUnitsInput, UnitKind } from "../schema"

const BATCH = 2_000

/** A unit as a price list names it. */
export type ExportedUnit = {
  id: string
  block: string
  blockPosition: number
  entrance: string
  entrancePosition: number
  floor: number
  stack: number
  number: string
  kind: UnitKind
  rooms: number | null
  areaDm2: number
  price: bigint | null
  finish: "none" | "rough" | "pre_finish" | "turnkey" | "furnished" | null
  layout: string | null
  status: UnitStatus
  blockedReason: BlockedReason | null
}

type UnitExport = { slug: string; currency: Currency; units: AsyncGenerator<ExportedUnit[]> }

/** A complex's units in the order of its grid, in batches. Refuses with `forbidden`, and with `not_found` without such a complex. */
export async function exportedUnits(actor: Actor, filters: ExportUnitsInput, now = new Date()): Promise<UnitExport> {
  assertMay(actor, "unit.manage")
  const complex = await db.complex.findUnique({
    where: { id: filters.complexId },
    select: { slug: true, currency: true },
  })
  if (!complex) throw new DomainError("not_found")
  return { ...complex, units: batches(filters, now) }
}

/** A keyset over the grid's own order; its last member breaks ties of positions. */
async function* batches(filters: ExportUnitsInput, now: Date): AsyncGenerator<ExportedUnit[]> {
  let last: ExportedUnit | undefined
  do {
    const units: ExportedUnit[] = await readBatch([...unitConditions(filters, now), ...after(last)], now)
    yield units
    last = units.length === BATCH ? units.at(-1) : undefined
  } while (last)
}

function after(last: ExportedUnit | undefined): Prisma.Sql[] {
  if (!last) return []
  const { blockPosition, entrancePosition, floor, stack, id } = last
  const position = Prisma.sql`(b."position", e."position", u."floor", u."stack", u."id")`
  return [Prisma.sql`${position} > (${blockPosition}, ${entrancePosition}, ${floor}, ${stack}, ${id})`]
}

function readBatch(conditions: Prisma.Sql[], now: Date): Promise<ExportedUnit[]> {
  return db.$queryRaw<ExportedUnit[]>`
    SELECT u."id", b."name" AS "block", b."position" AS "blockPosition", e."name" AS "entrance",
      e."position" AS "entrancePosition", u."floor", u."stack", u."number", u."kind"::text, u."rooms", u."areaDm2", u."price",
      u."finish"::text, y."code" AS "layout", ${statusAt(now)} AS "status", u."blockedReason"::text
    FROM "unit" u
    JOIN "block" b ON b."id" = u."blockId"
    JOIN "entrance" e ON e."id" = u."entranceId"
    LEFT JOIN "layout" y ON y."id" = u."layoutId"
    ${LIVE_CLAIM}
    WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY b."position", e."position", u."floor", u."stack", u."id"
    LIMIT ${BATCH}`
}
