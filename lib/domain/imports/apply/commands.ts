import { Prisma } from "@/lib/db/generated/client"
import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import { type Actor, personId } from "../../actor"
import { addBlocks, addComplex } from "../../complexes/commands"
import { DomainError } from "../../errors"
import { assertMay } from "../../policy"
import { releaseWhere } from "../../units/commands"
import { comparePriceList, countVerdicts } from "../compare/rules"
import { findComplexByName, listKnownUnits, readListedRows } from "../queries"
import type { ListedRow } from "../rows/rules"
import {
  type AppliedImportDto,
  type ApplyImportInput,
  type ImportMapping,
  type ImportRowDto,
  type ListedUnit,
  listedUnit,
} from "../schema"

/**
 * Writes a previewed price list, compared anew with what is there now: units changed since the preview are not overwritten by an
 * old difference. Refuses with `status_conflict` a run with wrong rows or one that was applied. With `publish` the file's hidden
 * units go on sale and the complex is published.
 */
export async function applyUnitImport(
  actor: Actor,
  input: ApplyImportInput,
  now = new Date(),
): Promise<AppliedImportDto> {
  assertMay(actor, "import.run")
  return transaction(async (tx) => {
    const { count } = await tx.importRun.updateMany({
      where: { id: input.id, kind: "units", status: "previewed" },
      data: { status: "applied", appliedAt: now, tables: Prisma.DbNull },
    })
    if (count === 0) throw await notApplicable(tx, input.id)
    const { mapping, rows: listed } = await readListedRows(tx, input.id)
    const complex = await complexOf(tx, actor, mapping.complex, listed, now)
    // Claims wait for these rows, so that no price moves under a hold that is being made.
    await tx.$queryRaw`SELECT "id" FROM "unit" WHERE "complexId" = ${complex.id} ORDER BY "id" FOR NO KEY UPDATE`
    const rows = comparePriceList(listed, await listKnownUnits(tx, complex.id))
    const counts = countVerdicts(rows)
    if (counts.wrong > 0) throw new DomainError("status_conflict", { status: "failed" })
    await addBlocks(tx, complex.id, blocksOf(listed))
    const created = await addUnits(tx, actor, complex.id, rows, now)
    await changeUnits(tx, actor, complex.id, rows, now)
    const ids = [...created, ...rows.flatMap((row) => (row.verdict !== "missing" && row.unitId ? [row.unitId] : []))]
    const published = input.publish ? await publish(tx, actor, complex, ids, now) : 0
    await tx.importRun.update({
      where: { id: input.id },
      data: { complexId: complex.id, summary: { counts, published } },
      select: { id: true },
    })
    const subject = { entity: "import", entityId: input.id, complexId: complex.id, data: { ...counts, published } }
    await recordActivity(tx, actor, "import.applied", subject, now)
    return { complexId: complex.id, slug: complex.slug, counts, published }
  })
}

async function notApplicable(tx: Tx, id: string): Promise<DomainError> {
  const run = await tx.importRun.findFirst({ where: { id, kind: "units" }, select: { status: true } })
  return run ? new DomainError("status_conflict", { status: run.status }) : new DomainError("not_found")
}

type ComplexRow = { id: string; slug: string; published: boolean }

async function complexOf(
  tx: Tx,
  actor: Actor,
  target: ImportMapping["complex"],
  rows: ListedRow[],
  now: Date,
): Promise<ComplexRow> {
  if (!target) throw new Error("A run of units without a complex") // the preview always keeps one
  const { name, slug, currency } = target
  const known = await findComplexByName(tx, name)
  if (known && known.currency !== currency) throw new DomainError("complex_currency", { currency: known.currency })
  if (known) return known
  const finishes = new Set(rows.map((row) => ("unit" in row ? row.unit.finish : undefined)))
  const [finish] = finishes.size === 1 ? finishes : []
  const id = await addComplex(tx, actor, { nameRu: name, slug, currency, ...(finish && { finish }) }, now)
  return { id, slug, published: false }
}

function blocksOf(rows: ListedRow[]): { name: string; entrances: { name: string }[] }[] {
  const blocks = new Map<string, Set<string>>()
  for (const row of rows) {
    if (!("unit" in row)) continue
    const { block, entrance } = row.unit
    blocks.set(block, (blocks.get(block) ?? new Set()).add(entrance))
  }
  return [...blocks]
    .sort(([a], [b]) => byNumber(a, b))
    .map(([name, entrances]) => ({
      name,
      entrances: [...entrances].sort(byNumber).map((entrance) => ({ name: entrance })),
    }))
}

/** Entrance 9 before entrance 10. */
function byNumber(a: string, b: string): number {
  return a.localeCompare(b, "ru", { numeric: true })
}

async function addUnits(tx: Tx, actor: Actor, complexId: string, rows: ImportRowDto[], now: Date): Promise<string[]> {
  const fresh = rows.flatMap((row) => (row.verdict === "new" ? [listedUnit.parse(row.unit)] : []))
  if (fresh.length === 0) return []
  const places = await placesOf(tx, complexId)
  const layouts = await layoutsOf(tx, complexId, fresh)
  const units = await tx.unit.createManyAndReturn({
    data: fresh.map((unit) => ({
      complexId,
      ...places(unit),
      floor: unit.floor,
      number: unit.number,
      stack: unit.stack,
      kind: unit.kind ?? "apartment",
      rooms: unit.rooms ?? null,
      areaDm2: unit.areaDm2,
      price: unit.price === undefined ? null : BigInt(unit.price),
      finish: unit.finish ?? null,
      layoutId: unit.layout === undefined ? null : (layouts.get(unit.layout) ?? null),
      createdAt: now,
      ...arrival(unit),
    })),
    select: { id: true, status: true, price: true },
  })
  const byId = personId(actor)
  await tx.unitStatusChange.createMany({
    data: units.map((unit) => ({ unitId: unit.id, from: null, to: unit.status, reason: "import", byId, at: now })),
  })
  const subject = { entity: "complex", entityId: complexId, complexId, data: { count: units.length } }
  await recordActivity(tx, actor, "units.imported", subject, now)
  return units.map((unit) => unit.id)
}

/** What the seller says is gone went by a way this product did not see. */
function arrival({ status }: ListedUnit): Pick<Prisma.UnitCreateManyInput, "status" | "blockedReason"> {
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

async function changeUnits(tx: Tx, actor: Actor, complexId: string, rows: ImportRowDto[], now: Date): Promise<void> {
  const changed = rows.filter((row) => row.verdict === "changed" && row.unitId !== undefined)
  if (changed.length === 0) return
  const layouts = await layoutsOf(
    tx,
    complexId,
    changed.map((row) => listedUnit.parse(row.unit)),
  )
  const rowsOf = changed.map(({ unitId, changes }) => {
    const fields = Object.fromEntries(changes.map(({ field, to }) => [field, to]))
    return { id: unitId, ...fields, layoutId: layouts.get(String(fields.layout)) }
  })
  // A list never takes a value away, so what a row does not change is null here and stays as it is.
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
    FROM jsonb_to_recordset(${JSON.stringify(rowsOf)}::jsonb) AS c(
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
    return [{ unitId, oldPrice: price.from === null ? null : BigInt(price.from), newPrice: BigInt(price.to) }]
  })
  if (items.length === 0) return
  const change = await tx.priceChange.create({
    data: { complexId, kind: "import", request: { count: items.length }, byId: personId(actor), at: now },
    select: { id: true },
  })
  await tx.priceChangeItem.createMany({ data: items.map((item) => ({ changeId: change.id, ...item })) })
  const subject = { entity: "priceChange", entityId: change.id, complexId, data: { count: items.length } }
  await recordActivity(tx, actor, "price.changed", subject, now)
}

async function publish(tx: Tx, actor: Actor, complex: ComplexRow, unitIds: string[], now: Date): Promise<number> {
  const released = await releaseWhere(tx, actor, complex.id, { id: { in: unitIds } }, now)
  if (!complex.published) {
    await tx.complex.update({ where: { id: complex.id }, data: { published: true }, select: { id: true } })
    const subject = { entity: "complex", entityId: complex.id, complexId: complex.id }
    await recordActivity(tx, actor, "complex.published", subject, now)
  }
  return released
}

async function placesOf(tx: Tx, complexId: string) {
  const blocks = await tx.block.findMany({
    where: { complexId },
    select: { id: true, name: true, entrances: { select: { id: true, name: true }, take: 100 } },
    take: 100,
  })
  return (unit: ListedUnit): { blockId: string; entranceId: string } => {
    const block = blocks.find((candidate) => candidate.name === unit.block)
    const entrance = block?.entrances.find((candidate) => candidate.name === unit.entrance)
    if (!block || !entrance) throw new Error(`No entrance ${unit.block}/${unit.entrance}`) // addBlocks has made them all
    return { blockId: block.id, entranceId: entrance.id }
  }
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
