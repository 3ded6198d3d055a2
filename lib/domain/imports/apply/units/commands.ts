import type { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/transaction"
import { recordActivity } from "../../../activity"
import { type Actor, personId } from "../../../actor"
import { type ImportRowDto, type ListedUnit, listedUnit } from "../../schema"
import { placesOf } from "../places/queries"

// A price list may have twenty thousand rows: each kind of write is one statement over the rows as JSON.

/** Adds the units that are new, hidden or blocked as gone elsewhere. Returns their ids. */
export async function addListed(
  tx: Tx,
  actor: Actor,
  complexId: string,
  rows: ImportRowDto[],
  now: Date,
): Promise<string[]> {
  const fresh = rows.flatMap((row) => (row.verdict === "new" ? [listedUnit.parse(row.unit)] : []))
  if (fresh.length === 0) return []
  const places = await placesOf(tx, complexId)
  const layouts = await layoutsOf(tx, complexId, fresh)
  const units = fresh.map(({ layout, price, ...unit }) => ({
    ...unit,
    ...places(unit),
    ...arrival(unit),
    price,
    kind: unit.kind ?? "apartment",
    layoutId: layout === undefined ? null : layouts.get(layout),
  }))
  const made = await tx.$queryRaw<{ id: string }[]>`
    WITH made AS (
      INSERT INTO "unit" ("complexId", "blockId", "entranceId", "floor", "number", "stack", "kind", "rooms", "areaDm2",
        "price", "finish", "layoutId", "status", "blockedReason", "createdAt", "updatedAt")
      SELECT ${complexId}, u."blockId", u."entranceId", u."floor", u."number", u."stack", u."kind", u."rooms", u."areaDm2",
        u."price", u."finish", u."layoutId", u."status", u."blockedReason", ${now}, ${now}
      FROM jsonb_to_recordset(${JSON.stringify(units)}::jsonb) AS u(
        "blockId" text, "entranceId" text, "floor" integer, "number" text, "stack" integer, "kind" "UnitKind",
        "rooms" integer, "areaDm2" integer, "price" bigint, "finish" "Finish", "layoutId" text, "status" "UnitStatus",
        "blockedReason" "BlockedReason")
      RETURNING "id", "status"
    ), noted AS (
      INSERT INTO "unit_status_change" ("id", "unitId", "to", "reason", "byId", "at")
      SELECT gen_random_uuid()::text, "id", "status", 'import', ${personId(actor)}, ${now} FROM made
    )
    SELECT "id" FROM made`
  const subject = { entity: "complex", entityId: complexId, complexId, data: { count: made.length } }
  await recordActivity(tx, actor, "units.imported", subject, now)
  return made.map((unit) => unit.id)
}

/** What the seller says is gone went by a way this product did not see. */
function arrival({ status }: Pick<ListedUnit, "status">): Pick<Prisma.UnitCreateManyInput, "status" | "blockedReason"> {
  switch (status) {
    case "free":
      return { status: "hidden" }
    case "sold":
      return { status: "blocked", blockedReason: "sold_elsewhere" }
    case "reserved":
      return { status: "blocked", blockedReason: "reserved_elsewhere" }
    case "closed":
      return { status: "blocked", blockedReason: "other" }
  }
}

/** Writes what differs from the list. A list never takes a value away: what a row does not change stays as it is. */
export async function changeListed(
  tx: Tx,
  actor: Actor,
  complexId: string,
  rows: ImportRowDto[],
  now: Date,
): Promise<void> {
  const changed = rows.filter((row) => row.verdict === "changed" && row.unitId !== undefined)
  if (changed.length === 0) return
  const listed = changed.map((row) => listedUnit.parse(row.unit))
  const layouts = await layoutsOf(tx, complexId, listed)
  const units = changed.map(({ unitId, changes }) => {
    const fields = Object.fromEntries(changes.map(({ field, to }) => [field, to]))
    return { id: unitId, ...fields, layoutId: layouts.get(String(fields.layout)) }
  })
  await tx.$executeRaw`
    UPDATE "unit" u SET
      "stack" = COALESCE(c."stack", u."stack"),
      "areaDm2" = COALESCE(c."areaDm2", u."areaDm2"),
      "rooms" = COALESCE(c."rooms", u."rooms"),
      "price" = COALESCE(c."price", u."price"),
      "finish" = COALESCE(c."finish", u."finish"),
      "kind" = COALESCE(c."kind", u."kind"),
      "layoutId" = COALESCE(c."layoutId", u."layoutId"),
      "updatedAt" = ${now}
    FROM jsonb_to_recordset(${JSON.stringify(units)}::jsonb) AS c(
      "id" text, "stack" integer, "areaDm2" integer, "rooms" integer, "price" bigint,
      "finish" "Finish", "kind" "UnitKind", "layoutId" text)
    WHERE u."id" = c."id" AND u."complexId" = ${complexId}`
  await recordPrices(tx, actor, complexId, changed, now)
  const subject = { entity: "complex", entityId: complexId, complexId, data: { changed: changed.length } }
  await recordActivity(tx, actor, "units.imported", subject, now)
}

/** One change of the price list for all prices of the file: it can be read, and reverted, as one. */
async function recordPrices(tx: Tx, actor: Actor, complexId: string, rows: ImportRowDto[], now: Date): Promise<void> {
  const items = rows.flatMap(({ unitId, changes }) => {
    const price = changes.find((change) => change.field === "price")
    if (!price || unitId === undefined) return []
    return [{ unitId, oldPrice: price.from === null ? null : String(price.from), newPrice: String(price.to) }]
  })
  if (items.length === 0) return
  const change = await tx.priceChange.create({
    data: { complexId, kind: "import", request: { count: items.length }, byId: personId(actor), at: now },
    select: { id: true },
  })
  await tx.$executeRaw`
    INSERT INTO "price_change_item" ("changeId", "unitId", "oldPrice", "newPrice")
    SELECT ${change.id}, i."unitId", i."oldPrice", i."newPrice"
    FROM jsonb_to_recordset(${JSON.stringify(items)}::jsonb) AS i("unitId" text, "oldPrice" bigint, "newPrice" bigint)`
  const subject = { entity: "priceChange", entityId: change.id, complexId, data: { count: items.length } }
  await recordActivity(tx, actor, "price.changed", subject, now)
}

/** Puts the hidden ones of these units that have a price on sale; returns how many. */
export async function releaseListed(
  tx: Tx,
  actor: Actor,
  complexId: string,
  unitIds: string[],
  now: Date,
): Promise<number> {
  const [released] = await tx.$queryRaw<{ count: number }[]>`
    WITH released AS (
      UPDATE "unit" SET "status" = 'available', "updatedAt" = ${now}
      WHERE "complexId" = ${complexId} AND "status" = 'hidden' AND "price" IS NOT NULL
        AND "id" IN (SELECT jsonb_array_elements_text(${JSON.stringify(unitIds)}::jsonb))
      RETURNING "id"
    ), noted AS (
      INSERT INTO "unit_status_change" ("id", "unitId", "from", "to", "byId", "at")
      SELECT gen_random_uuid()::text, "id", 'hidden', 'available', ${personId(actor)}, ${now} FROM released
    )
    SELECT count(*)::integer AS count FROM released`
  const count = released?.count ?? 0
  if (count === 0) return 0
  const subject = { entity: "complex", entityId: complexId, complexId, data: { count } }
  await recordActivity(tx, actor, "units.released", subject, now)
  return count
}

/** Layouts by code; those that are not there are made with the rooms and area of the first unit that has them. */
async function layoutsOf(tx: Tx, complexId: string, units: ListedUnit[]): Promise<Map<string, string>> {
  const named = new Map<string, ListedUnit>()
  for (const unit of units) if (unit.layout !== undefined && !named.has(unit.layout)) named.set(unit.layout, unit)
  if (named.size === 0) return new Map()
  await tx.layout.createMany({
    data: [...named].map(([code, { rooms = 0, areaDm2 }]) => ({ complexId, code, rooms, areaDm2 })),
    skipDuplicates: true,
  })
  const layouts = await tx.layout.findMany({
    where: { complexId, code: { in: [...named.keys()] } },
    select: { id: true, code: true },
    take: 1_000,
  })
  return new Map(layouts.map((layout) => [layout.code, layout.id]))
}
