import { db } from "@/lib/db/client"
import { transaction } from "@/lib/db/transaction"
import { recordActivity } from "@/lib/domain/activity"
import { type Actor, personId } from "@/lib/domain/actor"
import { addMonths, type Day } from "@/lib/domain/calendar"
import { changeComplex, createComplex } from "@/lib/domain/complexes/commands"
import type { ComplexDto, CreateComplexInput } from "@/lib/domain/complexes/schema"
import { roomsAreaDm2 } from "@/lib/domain/layouts/rules"
import { releaseUnits } from "@/lib/domain/units/commands"
import { DEMO_LAYOUTS, type LayoutCode } from "../plans/layouts"
import type { Random } from "../random"
import { dayOf } from "../timeline"
import { foundAs, type Standing, type UnitShape, unitsOfEntrance, unitsOfLot } from "./inventory"
import type { BlockShape, ComplexShape } from "./shape"

export type StockUnit = { id: string; complexId: string; kind: string; rooms: number | null; price: bigint }
export type BuiltComplex = { id: string; slug: string; stock: StockUnit[] }

/**
 * Adds a complex and puts it on sale, `at` a moment long before the demo's present. Only the units themselves arrive by
 * bulk, hidden or blocked, as from the price list of an office that moves in.
 */
export async function buildComplex(
  admin: Actor,
  shape: ComplexShape,
  random: Random,
  at: Date,
  now: Date,
): Promise<BuiltComplex> {
  const { id, blocks } = await createComplex(admin, facts(shape, dayOf(now)), at)
  const layouts = await addLayouts(id, shape)
  for (const [index, block] of shape.blocks.entries()) {
    const built = blocks[index]
    if (built) await addUnits(admin, { id, shape, layouts }, block, built, random, at)
  }
  await releaseUnits(admin, { filter: { complexId: id }, preview: false }, at)
  await writeProgress(id, shape, dayOf(now))
  await changeComplex(admin, { id, published: true }, at)
  const stock = await db.unit.findMany({
    where: { complexId: id, status: "available" },
    select: { id: true, complexId: true, kind: true, rooms: true, price: true },
    // By address, not by id: ids of a reset database go on counting.
    orderBy: [{ block: { position: "asc" } }, { entrance: { position: "asc" } }, { floor: "asc" }, { stack: "asc" }],
    take: 5_000,
  })
  return { id, slug: shape.slug, stock: stock.map((unit) => ({ ...unit, price: unit.price ?? 0n })) }
}

function facts(shape: ComplexShape, today: Day): CreateComplexInput {
  const { slug, prefix, names, descriptions, addresses, delivery, latitude, longitude, finish, phone } = shape
  return {
    slug,
    contractPrefix: prefix,
    currency: "UZS",
    nameRu: names.ru,
    nameUz: names.uz,
    nameEn: names.en,
    descriptionRu: descriptions.ru,
    descriptionUz: descriptions.uz,
    descriptionEn: descriptions.en,
    addressRu: addresses.ru,
    addressUz: addresses.uz,
    addressEn: addresses.en,
    city: "Ташкент",
    latitude,
    longitude,
    deliveryYear: Number(today.slice(0, 4)) + delivery.yearsAhead,
    deliveryQuarter: delivery.quarter,
    finish,
    phone,
    blocks: shape.blocks.map(({ name, entrances, lots }) => ({
      name,
      entrances: [
        ...entrances.map((entrance) => ({ name: entrance.name })),
        ...lots.map((lot) => ({ name: lot.entrance })),
      ],
    })),
  }
}

async function writeProgress(complexId: string, shape: ComplexShape, today: Day): Promise<void> {
  await db.progressNote.createMany({
    data: shape.progress.map(({ monthsAgo, percent, texts }) => ({
      complexId,
      on: new Date(`${addMonths(today, -monthsAgo).slice(0, 8)}01T00:00:00Z`),
      percent,
      textRu: texts.ru,
      textUz: texts.uz,
      textEn: texts.en,
    })),
  })
}

async function addLayouts(complexId: string, shape: ComplexShape): Promise<Map<LayoutCode, string>> {
  const used = new Set(
    shape.blocks.flatMap((block) =>
      block.entrances.flatMap(({ stacks, shops }) => [
        ...shops,
        ...stacks.flatMap((stack) => [stack.layout, ...(stack.above ? [stack.above] : [])]),
      ]),
    ),
  )
  const rows = await db.layout.createManyAndReturn({
    data: [...used].map((code) => {
      const { plan, rooms, areaDm2 } = DEMO_LAYOUTS[code]
      const living = roomsAreaDm2(plan, ["living", "room", "bedroom", "master", "children"])
      const kitchen = roomsAreaDm2(plan, ["kitchen"])
      return { complexId, code, rooms, areaDm2, livingDm2: living || null, kitchenDm2: kitchen || null, plan }
    }),
    select: { id: true, code: true },
  })
  return new Map(rows.map((row) => [row.code as LayoutCode, row.id]))
}

type Parent = { id: string; shape: ComplexShape; layouts: Map<LayoutCode, string> }

async function addUnits(
  admin: Actor,
  { id: complexId, shape, layouts }: Parent,
  block: BlockShape,
  built: ComplexDto["blocks"][number],
  random: Random,
  at: Date,
): Promise<void> {
  let firstNumber = 1
  const parts = [
    ...block.entrances.map((entrance) => {
      const units = unitsOfEntrance(entrance, firstNumber, shape.rates)
      firstNumber += (entrance.floors - 1) * entrance.stacks.length
      return units
    }),
    ...block.lots.map(unitsOfLot),
  ]
  const data = parts.flatMap((units, index) =>
    units.map(({ layout, ...unit }) => ({
      ...unit,
      complexId,
      blockId: built.id,
      entranceId: built.entrances[index]?.id ?? "",
      layoutId: layout ? (layouts.get(layout) ?? null) : null,
      createdAt: at,
      ...statusOf(unit, foundAs(unit, random)),
    })),
  )
  await transaction(async (tx) => {
    const rows = await tx.unit.createManyAndReturn({ data, select: { id: true, status: true, blockedReason: true } })
    const byId = personId(admin)
    await tx.unitStatusChange.createMany({
      data: rows.map(({ id: unitId, status, blockedReason: reason }) => ({
        unitId,
        from: null,
        to: status,
        reason,
        byId,
        at,
      })),
    })
    const subject = {
      entity: "complex",
      entityId: complexId,
      complexId,
      data: { block: block.name, count: rows.length },
    }
    await recordActivity(tx, admin, "units.imported", subject, at)
  })
}

function statusOf(unit: Omit<UnitShape, "layout">, standing: Standing) {
  // The building's own rooms are flats of the first floors, never a duplex.
  const unfit = standing === "service" && (unit.floor > 6 || unit.floors > 1)
  if (standing === "available" || unfit) return { status: "hidden" as const }
  return { status: "blocked" as const, blockedReason: standing }
}
