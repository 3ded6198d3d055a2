import { expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { getPublicGrid, listPublicPaths } from "@/lib/domain/complexes/queries"
import { getPublicDrawing, getPublicFlat, listPublicDrawings } from "@/lib/domain/drawings/public/queries"
import { tally, unitsOf } from "@/lib/domain/drawings/public/rules"
import type { DrawingBody, ShapeLink } from "@/lib/domain/drawings/schema"
import { claimUnit } from "@/lib/domain/reservations/commands"
import { makeComplex, makeLead, makeUnit, makeUser, unique } from "../support/factories"

type Complex = Awaited<ReturnType<typeof makeComplex>>

/** A drawing of one square per link, as the studio stores it. */
function bodyOf(...links: (ShapeLink | null)[]): DrawingBody {
  const shapes = links.map((link, index) => ({
    id: `s${index}`,
    kind: "polygon" as const,
    points: [
      [0.1, 0.1],
      [0.2, 0.1],
      [0.2, 0.2],
    ] as [number, number][],
    link,
  }))
  return { width: 1_600, height: 1_000, shapes }
}

function draw(complex: Complex, level: "master" | "facade" | "floor" | "unit", body: DrawingBody, floor?: number) {
  const inBlock = level === "facade" || level === "floor"
  return db.drawing.create({
    data: {
      complexId: complex.id,
      level,
      name: level,
      blockId: inBlock ? complex.blockId : null,
      entranceId: level === "floor" ? complex.entranceId : null,
      floor: floor ?? null,
      body,
    },
    select: { id: true },
  })
}

const toUnit = ({ id }: { id: string }): ShapeLink => ({ to: "unit", unitId: id })

test("a shape whose unit is hidden, or whose link leads into another complex or nowhere, is not there for the public", async () => {
  const [complex, other] = [await makeComplex(), await makeComplex()]
  const seen = await makeUnit(complex)
  const hidden = await makeUnit(complex, { status: "hidden" })
  const foreign = await makeUnit(other)
  const { blockId, entranceId } = complex
  const floor = await draw(
    complex,
    "floor",
    bodyOf(
      toUnit(seen),
      toUnit(hidden),
      toUnit(foreign),
      null,
      { to: "block", blockId },
      { to: "block", blockId: other.blockId },
      { to: "floor", blockId, entranceId, floor: 1 },
      { to: "floor", blockId, entranceId: other.entranceId, floor: 1 },
    ),
    1,
  )
  const drawing = await getPublicDrawing(complex.slug, floor.id)
  expect(drawing?.shapes.map(({ target }) => target)).toEqual([
    { to: "unit", unitId: seen.id },
    { to: "block", block: "1" },
    { to: "floor", block: "1", entrance: "1", floor: 1 },
  ])
})

test("drawings are listed from the site down to the floors, and only of a published complex by its own address", async () => {
  const complex = await makeComplex()
  const third = await draw(complex, "floor", bodyOf(), 3)
  const second = await draw(complex, "floor", bodyOf(), 2)
  const facade = await draw(complex, "facade", bodyOf())
  const site = await draw(complex, "master", bodyOf())
  const flat = await draw(complex, "unit", bodyOf())
  const listed = await listPublicDrawings(complex.slug)
  expect(listed.map(({ id }) => id)).toEqual([site.id, facade.id, second.id, third.id])
  expect(listed[2]).toMatchObject({ level: "floor", block: "1", entrance: "1", floor: 2 })
  const known = (await listPublicPaths()).complexes.find(({ slug }) => slug === complex.slug)
  expect(new Set(known?.drawingIds)).toEqual(new Set([site.id, facade.id, second.id, third.id]))
  expect(await getPublicDrawing(complex.slug, flat.id)).toBeNull()
  expect(await getPublicDrawing((await makeComplex()).slug, site.id)).toBeNull()
  await db.complex.update({ where: { id: complex.id }, data: { published: false } })
  expect(await listPublicDrawings(complex.slug)).toEqual([])
  expect(await getPublicDrawing(complex.slug, site.id)).toBeNull()
})

test("a flat shows the drawing of its layout, or its own before that, with its rooms; a hidden flat shows none", async () => {
  const complex = await makeComplex()
  const layout = await db.layout.create({ data: { complexId: complex.id, code: "2А", rooms: 2, areaDm2: 6_000 } })
  const inLayout = (stack: number) => makeUnit(complex, { stack, layoutId: layout.id })
  const [typical, special] = [await inLayout(1), await inLayout(2)]
  const bare = await makeUnit(complex, { stack: 3 })
  const hidden = await makeUnit(complex, { stack: 4, layoutId: layout.id, status: "hidden" })
  const roomsOf = async ({ id }: { id: string }) =>
    (await getPublicFlat(complex.slug, id))?.rooms.map(({ room }) => room)
  expect(await roomsOf(typical)).toBeUndefined()
  const shared = await draw(complex, "unit", bodyOf({ to: "room", room: "kitchen" }, null))
  await db.drawing.update({ where: { id: shared.id }, data: { layoutId: layout.id } })
  await draw(complex, "unit", bodyOf(toUnit(special), { to: "room", room: "study" }))
  expect(await roomsOf(typical)).toEqual(["kitchen", null])
  expect(await roomsOf(special)).toEqual(["study"])
  expect(await roomsOf(bare)).toBeUndefined()
  expect(await roomsOf(hidden)).toBeUndefined()
  await db.complex.update({ where: { id: complex.id }, data: { published: false } })
  expect(await roomsOf(typical)).toBeUndefined()
})

test("a claim takes the flat from what its floor has free, with its price", async () => {
  const complex = await makeComplex()
  const sales = await makeUser("sales")
  const cheap = await makeUnit(complex, { price: 400_000_000n })
  await makeUnit(complex, { price: 600_000_000n })
  const target = { to: "floor", block: "1", entrance: "1", floor: 1 } as const
  const onFloor = async () => tally(unitsOf((await getPublicGrid(complex.slug))?.items ?? [], target))
  expect(await onFloor()).toMatchObject({ counts: { available: 2, reserved: 0 }, priceFrom: 400_000_000 })
  const lead = await makeLead(sales)
  await claimUnit(sales.actor, { unitId: cheap.id, leadId: lead.id, kind: "held" })
  expect(await onFloor()).toMatchObject({ counts: { available: 1, reserved: 1 }, priceFrom: 600_000_000 })
})

test("a background that is not public is not shown", async () => {
  const complex = await makeComplex()
  const { id } = await draw(complex, "master", bodyOf())
  const media = await db.media.create({
    data: { key: `${unique()}.webp`, type: "image/webp", bytes: 1, sha256: "", public: false },
    select: { id: true, key: true },
  })
  await db.drawing.update({ where: { id }, data: { backgroundId: media.id } })
  expect((await getPublicDrawing(complex.slug, id))?.background).toBeNull()
  await db.media.update({ where: { id: media.id }, data: { public: true } })
  expect((await getPublicDrawing(complex.slug, id))?.background).toBe(`/media/${media.key}`)
})
