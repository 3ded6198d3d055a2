import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../actor"
import { localized } from "../complexes/rules"
import { DomainError } from "../errors"
import { type Currency, toMoney } from "../money"
import { decodeCursor, type Page, toPage } from "../page"
import { assertMay, visibleTo } from "../policy"
import { pricePerM2 } from "../prices/rules"
import { LIVE_CLAIM, statusAt } from "./current/queries"
import type { BlockedReason, UnitStatus } from "./rules"
import type { GridDto, ListUnitsInput, UnitDto, UnitKind } from "./schema"

export type UnitRow = Omit<UnitDto, "price" | "perM2" | "claim" | "queue" | "status"> & {
  price: bigint | null
  status: UnitStatus
  kind: UnitKind
  blockedReason: BlockedReason | null
  currency: Currency
  claimId: string | null
  claimKind: "held" | "reserved" | null
  claimUntil: Date | null
  ownerId: string | null
  holder: string | null
  leadId: string | null
  leadName: string | null
  leadOwnerId: string | null
  queue: number
}

/** A complex's grid, whole, in drawing order, with live claims; null when there is no such complex. Free at `now` means free. */
export async function getGrid(actor: Actor, complexId: string, now = new Date()): Promise<GridDto | null> {
  assertMay(actor, "unit.read")
  const complex = await db.complex.findFirst({
    where: { OR: [{ id: complexId }, { slug: complexId }] },
    select: { id: true, slug: true, nameRu: true, nameUz: true, nameEn: true, currency: true },
  })
  if (!complex) return null
  const rows = await readGridRows(complex.id, now)
  const { id, slug, currency } = complex
  return {
    complex: { id, slug, currency, name: localized(complex, "name", actor.locale) },
    at: now.toISOString(),
    items: rows.map((row) => toUnitDto(actor, row)),
  }
}

/** The units of a complex in drawing order, as nobody in particular sees them. */
export function readGridRows(complexId: string, now: Date): Promise<UnitRow[]> {
  const order = Prisma.sql`ORDER BY b."position", e."position", u."floor" DESC, u."stack"`
  return readUnits(Prisma.sql`u."complexId" = ${complexId}`, order, now)
}

/** Units by filter, by id: numbers are short and stable. Statuses are those at `now`. */
export async function listUnits(actor: Actor, input: ListUnitsInput, now = new Date()): Promise<Page<UnitDto>> {
  assertMay(actor, "unit.read")
  const after = decodeCursor(input.cursor)
  const where = [...unitConditions(input, now), ...(after ? [Prisma.sql`u."id" > ${after.id}`] : [])]
  const rows = await readUnits(
    where.length > 0 ? Prisma.join(where, " AND ") : Prisma.sql`TRUE`,
    Prisma.sql`ORDER BY u."id" LIMIT ${input.limit + 1}`,
    now,
  )
  return toPage(
    rows,
    input.limit,
    (row) => ({ value: row.id, id: row.id }),
    (row) => toUnitDto(actor, row),
  )
}

/** What a filter asks of unit `u`, for queries that have the live claim joined (`LIVE_CLAIM`); statuses are those at `now`. */
export function unitConditions(filters: Omit<ListUnitsInput, "limit" | "cursor">, now: Date): Prisma.Sql[] {
  const { complexId, blockId, entranceId, rooms, floor, priceMin, priceMax, status } = filters
  const conditions: Prisma.Sql[] = []
  if (complexId !== undefined) conditions.push(Prisma.sql`u."complexId" = ${complexId}`)
  if (blockId !== undefined) conditions.push(Prisma.sql`u."blockId" = ${blockId}`)
  if (entranceId !== undefined) conditions.push(Prisma.sql`u."entranceId" = ${entranceId}`)
  if (rooms !== undefined) conditions.push(Prisma.sql`u."rooms" = ${rooms}`)
  if (floor !== undefined) conditions.push(Prisma.sql`u."floor" = ${floor}`)
  if (priceMin !== undefined) conditions.push(Prisma.sql`u."price" >= ${BigInt(priceMin)}`)
  if (priceMax !== undefined) conditions.push(Prisma.sql`u."price" <= ${BigInt(priceMax)}`)
  if (status !== undefined) conditions.push(Prisma.sql`${statusAt(now)} = ${status}`)
  return conditions
}

export async function getUnit(actor: Actor, id: string, now = new Date()): Promise<UnitDto> {
  assertMay(actor, "unit.read")
  const [row] = await readUnits(Prisma.sql`u."id" = ${id}`, Prisma.empty, now)
  if (!row) throw new DomainError("not_found")
  return toUnitDto(actor, row)
}

/** These units in this order, as the person may see them. */
export async function readUnitsById(actor: Actor, ids: readonly string[], now = new Date()): Promise<UnitDto[]> {
  assertMay(actor, "unit.read")
  if (ids.length === 0) return []
  const list = [...ids]
  const order = Prisma.sql`ORDER BY array_position(${list}::text[], u."id")`
  const rows = await readUnits(Prisma.sql`u."id" = ANY(${list})`, order, now)
  return rows.map((row) => toUnitDto(actor, row))
}

function readUnits(where: Prisma.Sql, tail: Prisma.Sql, now: Date): Promise<UnitRow[]> {
  return db.$queryRaw<UnitRow[]>`
    SELECT u."id", u."complexId", u."blockId", b."name" AS "block", u."entranceId", e."name" AS "entrance",
      u."floor", u."floors", u."stack", u."number", u."kind"::text, u."rooms", u."areaDm2", u."price",
      c."currency"::text, ${statusAt(now)} AS "status", u."blockedReason"::text, u."blockedNote", u."finish"::text, u."layoutId",
      r."id" AS "claimId", r."kind"::text AS "claimKind", r."expiresAt" AS "claimUntil", r."ownerId", o."name" AS "holder",
      l."id" AS "leadId", l."name" AS "leadName", l."assigneeId" AS "leadOwnerId",
      (SELECT count(*)::int FROM "queue_entry" q WHERE q."unitId" = u."id" AND q."status" = 'waiting') AS "queue"
    FROM "unit" u
    JOIN "complex" c ON c."id" = u."complexId"
    JOIN "block" b ON b."id" = u."blockId"
    JOIN "entrance" e ON e."id" = u."entranceId"
    ${LIVE_CLAIM}
    LEFT JOIN "user" o ON o."id" = r."ownerId"
    LEFT JOIN "lead" l ON l."id" = r."leadId"
    WHERE ${where} ${tail}`
}

/** A unit as this person may see it. */
export function toUnitDto(actor: Actor, row: UnitRow): UnitDto {
  const { claimId, claimKind, claimUntil, ownerId, holder, leadId, leadName, leadOwnerId, price, ...unit } = row
  // A lead outside the reader's scope does not exist for him: he learns who holds the unit, not for whom.
  const { ownedBy } = visibleTo(actor, "lead.read")
  const seesLead = ownedBy === undefined || ownedBy === leadOwnerId
  const live = claimId !== null && claimKind !== null && row.status !== "available"
  return {
    ...unit,
    price: price === null ? null : toMoney(price),
    perM2: ratePerM2(row),
    claim: live
      ? {
          id: claimId,
          kind: claimKind,
          until: claimUntil?.toISOString() ?? null,
          holder,
          mine: actor.kind === "user" && ownerId === actor.id,
          lead: seesLead && leadId !== null && leadName !== null ? { id: leadId, name: leadName } : null,
        }
      : null,
  }
}

function ratePerM2({ kind, areaDm2, price }: UnitRow): number | null {
  const rate = price === null ? null : pricePerM2({ kind, areaDm2, price })
  return rate === null ? null : toMoney(rate)
}
