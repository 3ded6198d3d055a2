import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../actor"
import { dayInZone } from "../calendar"
import { DomainError } from "../errors"
import { type Currency, toMoney } from "../money"
import { decodeCursor, decodeTimeCursor, type Page, toPage } from "../page"
import { assertMay } from "../policy"
import { getSettings } from "../settings/queries"
import { averageRates, type DayDelta, type RoomsTotal } from "./history/rules"
import {
  type ChangedUnitDto,
  type ListChangedUnitsInput,
  type ListPriceChangesInput,
  type ListUnitPricesInput,
  type PriceChangeDto,
  type PriceHistoryDto,
  repriceChange,
  type UnitPriceDto,
} from "./schema"

type ChangeRow = Omit<PriceChangeDto, "at" | "delta" | "revertedAt" | "change" | "reverts"> & {
  at: Date
  delta: bigint
  revertedAt: Date | null
  request: { change?: unknown; changeId?: unknown }
  currency: Currency
}

/** The price list's changes, the newest first, with how many units each moved and by how much together. */
export async function listPriceChanges(actor: Actor, input: ListPriceChangesInput): Promise<Page<PriceChangeDto>> {
  assertMay(actor, "price.change")
  const after = decodeTimeCursor(input.cursor)
  const rows = await db.$queryRaw<ChangeRow[]>`
    SELECT c."id", c."kind"::text, c."at", a."name" AS "by", c."request", x."currency"::text, i."count", i."delta",
      c."revertedAt", r."name" AS "revertedBy"
    FROM "price_change" c
    JOIN "complex" x ON x."id" = c."complexId"
    LEFT JOIN "user" a ON a."id" = c."byId"
    LEFT JOIN "user" r ON r."id" = c."revertedById"
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS "count", coalesce(sum(coalesce("newPrice", 0) - coalesce("oldPrice", 0)), 0)::bigint AS "delta"
      FROM "price_change_item" WHERE "changeId" = c."id") i
    WHERE c."complexId" = ${input.complexId}
      ${after ? Prisma.sql`AND (c."at", c."id") < (${after.at}, ${after.id})` : Prisma.empty}
    ORDER BY c."at" DESC, c."id" DESC
    LIMIT ${input.limit + 1}`
  return toPage(
    rows,
    input.limit,
    (row) => ({ value: row.at.toISOString(), id: row.id }),
    ({ request, at, delta, revertedAt, ...row }) => ({
      ...row,
      at: at.toISOString(),
      delta: toMoney(delta),
      revertedAt: revertedAt?.toISOString() ?? null,
      change: repriceChange.safeParse(request.change).data ?? null,
      reverts: typeof request.changeId === "string" ? request.changeId : null,
    }),
  )
}

/** Old → new of every unit that a change moved. Refuses with `not_found`. */
export async function listChangedUnits(actor: Actor, input: ListChangedUnitsInput): Promise<Page<ChangedUnitDto>> {
  assertMay(actor, "price.change")
  const known = await db.priceChange.findUnique({ where: { id: input.id }, select: { id: true } })
  if (!known) throw new DomainError("not_found")
  const after = decodeCursor(input.cursor)
  const rows = await db.priceChangeItem.findMany({
    where: { changeId: input.id, ...(after ? { unitId: { gt: after.id } } : {}) },
    select: {
      oldPrice: true,
      newPrice: true,
      unit: {
        select: {
          id: true,
          number: true,
          floor: true,
          kind: true,
          rooms: true,
          areaDm2: true,
          block: { select: { name: true } },
          entrance: { select: { name: true } },
        },
      },
    },
    orderBy: { unitId: "asc" },
    take: input.limit + 1,
  })
  return toPage(
    rows,
    input.limit,
    ({ unit }) => ({ value: unit.id, id: unit.id }),
    ({ unit: { block, entrance, ...unit }, ...prices }) => ({
      ...unit,
      block: block.name,
      entrance: entrance.name,
      ...amounts(prices),
    }),
  )
}

/** What a unit cost over time, the newest change first. Refuses with `not_found`. */
export async function listUnitPrices(actor: Actor, input: ListUnitPricesInput): Promise<Page<UnitPriceDto>> {
  assertMay(actor, "price.change")
  const known = await db.unit.findUnique({ where: { id: input.id }, select: { id: true } })
  if (!known) throw new DomainError("not_found")
  const after = decodeTimeCursor(input.cursor)
  const older = after ? { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] } : {}
  const rows = await db.priceChangeItem.findMany({
    where: { unitId: input.id, change: older },
    select: {
      oldPrice: true,
      newPrice: true,
      change: { select: { id: true, kind: true, at: true, by: { select: { name: true } } } },
    },
    orderBy: [{ change: { at: "desc" } }, { changeId: "desc" }],
    take: input.limit + 1,
  })
  return toPage(
    rows,
    input.limit,
    ({ change }) => ({ value: change.at.toISOString(), id: change.id }),
    ({ change, ...prices }) => ({
      changeId: change.id,
      kind: change.kind,
      at: change.at.toISOString(),
      by: change.by?.name ?? null,
      ...amounts(prices),
    }),
  )
}

function amounts({ oldPrice, newPrice }: { oldPrice: bigint | null; newPrice: bigint | null }) {
  const amount = (price: bigint | null) => (price === null ? null : toMoney(price))
  return { oldPrice: amount(oldPrice), newPrice: amount(newPrice) }
}

/** Average price per m² of today's flats over time, by rooms: price list, sold ones at the price they have. Days are the company's. */
export async function getPriceHistory(actor: Actor, complexId: string, now = new Date()): Promise<PriceHistoryDto> {
  assertMay(actor, "price.change")
  const complex = await db.complex.findUnique({ where: { id: complexId }, select: { currency: true } })
  if (!complex) throw new DomainError("not_found")
  const zone = (await getSettings())["company.timeZone"]
  const flats = Prisma.sql`u."complexId" = ${complexId} AND u."kind" = 'apartment' AND u."rooms" IS NOT NULL`
  const totals = await db.$queryRaw<RoomsTotal[]>`
    SELECT u."rooms", sum(u."price")::bigint AS "price", sum(u."areaDm2")::bigint AS "areaDm2"
    FROM "unit" u WHERE ${flats} AND u."price" IS NOT NULL GROUP BY 1 ORDER BY 1`
  const deltas = await db.$queryRaw<DayDelta[]>`
    SELECT to_char(c."at" AT TIME ZONE ${zone}, 'YYYY-MM-DD') AS "on", u."rooms",
      sum(coalesce(i."newPrice", 0) - coalesce(i."oldPrice", 0))::bigint AS "price",
      sum(u."areaDm2" * ((i."newPrice" IS NOT NULL)::int - (i."oldPrice" IS NOT NULL)::int))::bigint AS "areaDm2"
    FROM "price_change_item" i
    JOIN "price_change" c ON c."id" = i."changeId"
    JOIN "unit" u ON u."id" = i."unitId"
    WHERE ${flats} GROUP BY 1, 2 ORDER BY 1 DESC LIMIT 2000`
  const { rooms, points } = averageRates(dayInZone(now, zone), totals, deltas)
  return {
    currency: complex.currency,
    rooms,
    points: points.map(({ on, perM2 }) => ({ on, perM2: perM2.map((rate) => (rate === null ? null : toMoney(rate))) })),
  }
}
