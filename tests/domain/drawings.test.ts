import { beforeAll, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { copyDrawing, createDrawing, deleteDrawing, saveDrawing } from "@/lib/domain/drawings/commands"
import { getDrawing, getDrawingVersion, listDrawings } from "@/lib/domain/drawings/queries"
import { KEPT_VERSIONS } from "@/lib/domain/drawings/rules"
import {
  type CreateDrawingInput,
  createDrawingInput,
  type DrawingBody,
  listDrawingsInput,
  type ShapeLink,
} from "@/lib/domain/drawings/schema"
import { removeLayout } from "@/lib/domain/layouts/commands"
import { makeComplex, makeUnit, makeUser } from "../support/factories"
import { outcome } from "../support/sale"

type Complex = Awaited<ReturnType<typeof makeComplex>>
let admin: Awaited<ReturnType<typeof makeUser>>

beforeAll(async () => {
  admin = await makeUser("admin")
})

const toUnit = (unitId: string): ShapeLink => ({ to: "unit", unitId })

/** One triangle a link, side by side. */
function bodyOf(...links: (ShapeLink | null)[]): DrawingBody {
  const shapes = links.map((link, index) => {
    const x = index / 10
    return {
      id: `s${index}`,
      kind: "polygon" as const,
      points: [
        [x, 0],
        [x + 0.1, 0],
        [x, 0.1],
      ] as [number, number][],
      link,
    }
  })
  return { width: 800, height: 600, shapes }
}

const linksOf = (body: DrawingBody) => body.shapes.map((shape) => (shape.kind === "polygon" ? shape.link : undefined))

function floorOf(complex: Complex, floor: number, body?: DrawingBody): CreateDrawingInput {
  const { id: complexId, blockId } = complex
  return createDrawingInput.parse({ complexId, level: "floor", name: `Этаж ${floor}`, blockId, floor, body })
}

const list = (complexId: string, extra: { limit?: number; cursor?: string } = {}) =>
  listDrawings(admin.actor, listDrawingsInput.parse({ complexId, ...extra }))

test("a floor is drawn, saved as its next version, and both versions can be read", async () => {
  const complex = await makeComplex()
  const unit = await makeUnit(complex, { floor: 3, stack: 1 })
  const made = await createDrawing(admin.actor, floorOf(complex, 3))
  expect(made).toMatchObject({ version: 1, level: "floor", block: "1", floor: 3, body: { shapes: [] } })
  const saved = await saveDrawing(admin.actor, { id: made.id, version: 1, body: bodyOf(toUnit(unit.id)) })
  expect(saved).toMatchObject({ version: 2, savedBy: admin.actor.name })
  expect(await getDrawing(admin.actor, made.id)).toEqual(saved)
  const versions = await Promise.all([1, 2].map((version) => getDrawingVersion(admin.actor, { id: made.id, version })))
  expect(versions.map(({ body }) => body.shapes.length)).toEqual([0, 1])
  const activity = await db.activity.findMany({ where: { entity: "drawing", entityId: made.id } })
  expect(activity.map(({ kind, complexId }) => [kind, complexId])).toEqual([
    ["drawing.saved", complex.id],
    ["drawing.saved", complex.id],
  ])
})

test("of eight who change the same version at once one saves; the others are told and nothing of his is lost", async () => {
  const complex = await makeComplex()
  const { id } = await createDrawing(admin.actor, floorOf(complex, 1))
  const bodies = Array.from({ length: 8 }, (_, index) => ({ ...bodyOf(null), width: 100 + index }))
  const ends = await Promise.all(bodies.map((body) => outcome(saveDrawing(admin.actor, { id, version: 1, body }))))
  expect(ends.map(({ code }) => code).sort()).toEqual(["done", ...Array<string>(7).fill("version_conflict")])
  expect(ends.filter(({ code }) => code !== "done").map(({ data }) => data.version)).toEqual(Array(7).fill(2))
  const winner = ends.findIndex(({ code }) => code === "done")
  const kept = await getDrawing(admin.actor, id)
  expect([kept.version, kept.body.width]).toEqual([2, 100 + winner])
  expect(await db.drawingVersion.count({ where: { drawingId: id } })).toBe(2)
})

test("links lead to units, blocks and entrances of this complex only, and each wrong one is named", async () => {
  const [own, other] = await Promise.all([makeComplex(), makeComplex()])
  const [mine, foreign] = await Promise.all([makeUnit(own, { floor: 1 }), makeUnit(other)])
  const { blockId, entranceId } = own
  const good = bodyOf(toUnit(mine.id), { to: "block", blockId }, { to: "floor", blockId, entranceId, floor: 2 }, null)
  const { id } = await createDrawing(admin.actor, floorOf(own, 1, good))
  const bad = bodyOf(
    toUnit(foreign.id),
    { to: "block", blockId: other.blockId },
    { to: "floor", blockId, entranceId: other.entranceId, floor: 2 },
    toUnit(mine.id),
  )
  const refusal = await saveDrawing(admin.actor, { id, version: 1, body: bad }).catch((error: unknown) => error)
  expect(refusal).toMatchObject({
    code: "validation_failed",
    fields: [0, 1, 2].map((index) => ({ path: ["body", "shapes", index, "link"] })),
  })
  const twice = { ...good, shapes: [...good.shapes, ...good.shapes.slice(0, 1)] }
  const repeated = await saveDrawing(admin.actor, { id, version: 1, body: twice }).catch((error: unknown) => error)
  expect(repeated).toMatchObject({ fields: [{ path: ["body", "shapes", 4, "id"], message: "taken" }] })
})

test("a drawing outlives a unit: the link is gone, the polygon is not, and it can be saved", async () => {
  const complex = await makeComplex()
  const unit = await makeUnit(complex, { floor: 1 })
  const { id } = await createDrawing(admin.actor, floorOf(complex, 1, bodyOf(toUnit(unit.id))))
  await db.unit.delete({ where: { id: unit.id } })
  const { body, version } = await getDrawing(admin.actor, id)
  expect(linksOf(body)).toEqual([null])
  expect(await outcome(saveDrawing(admin.actor, { id, version, body }))).toMatchObject({ code: "done" })
})

test("a level has its own place, and the place is of the complex", async () => {
  const [own, other] = await Promise.all([makeComplex(), makeComplex()])
  const floor = floorOf(own, 1)
  const tries = [
    { ...floor, floor: null },
    { ...floor, blockId: null },
    { ...floor, level: "master" as const },
    { ...floor, blockId: other.blockId },
    { ...floor, entranceId: other.entranceId },
    { ...floor, complexId: "none" },
    { ...floor, backgroundId: "none" },
  ]
  const ends = await Promise.all(tries.map((input) => outcome(createDrawing(admin.actor, input))))
  expect(ends.map(({ code }) => code)).toEqual(tries.map(() => "validation_failed"))
})

test("a background is a picture that everybody may see, and the empty sheet is as large", async () => {
  const complex = await makeComplex()
  const picture = { type: "image/webp", bytes: 10, width: 640, height: 480, sha256: "0" }
  const [open, closed] = await Promise.all([
    db.media.create({ data: { ...picture, key: `open-${complex.id}`, public: true } }),
    db.media.create({ data: { ...picture, key: `closed-${complex.id}`, public: false } }),
  ])
  const made = await createDrawing(admin.actor, { ...floorOf(complex, 1), backgroundId: open.id })
  expect(made).toMatchObject({ body: { width: 640, height: 480 }, background: { url: `/media/open-${complex.id}` } })
  const { id, body } = made
  const hidden = await outcome(saveDrawing(admin.actor, { id, version: 1, body, backgroundId: closed.id }))
  expect(hidden.code).toBe("validation_failed")
  const without = await saveDrawing(admin.actor, { id, version: 1, body, backgroundId: null })
  expect(without.background).toBeNull()
})

test("a floor is copied to others by entrance and stack; a floor that is drawn already stays as it is", async () => {
  const complex = await makeComplex()
  const unit = async (floor: number, stack: number) => (await makeUnit(complex, { floor, stack })).id
  const [u11, u12, u21, u22, u31] = [
    await unit(1, 1),
    await unit(1, 2),
    await unit(2, 1),
    await unit(2, 2),
    await unit(3, 1),
  ]
  const source = await createDrawing(admin.actor, floorOf(complex, 1, bodyOf(toUnit(u11), toUnit(u12), null)))
  const present = await createDrawing(admin.actor, floorOf(complex, 4))
  const copied = await copyDrawing(admin.actor, { id: source.id, floors: [2, 3, 4, 2] })
  expect(copied.skipped).toEqual([4])
  expect(copied.items).toMatchObject([
    { floor: 2, linked: 2, unlinked: 1 },
    { floor: 3, linked: 1, unlinked: 2 },
  ])
  const [second, third] = await Promise.all(copied.items.map(({ id }) => getDrawing(admin.actor, id)))
  expect(second?.name).toBe("Этаж 2")
  expect(second && linksOf(second.body)).toEqual([toUnit(u21), toUnit(u22), null])
  expect(third && linksOf(third.body)).toEqual([toUnit(u31), null, null])
  expect((await getDrawing(admin.actor, present.id)).version).toBe(1)
})

test("two copies of one floor at once make each drawing once", async () => {
  const complex = await makeComplex()
  const { id } = await createDrawing(admin.actor, floorOf(complex, 1, bodyOf(null)))
  const ends = await Promise.all(Array.from({ length: 4 }, () => copyDrawing(admin.actor, { id, floors: [2, 3] })))
  expect(ends.flatMap(({ items }) => items)).toHaveLength(2)
  expect(await db.drawing.count({ where: { complexId: complex.id } })).toBe(3)
})

test("a flat's drawing is of a layout of its own complex, and goes with it", async () => {
  const [complex, other] = [await makeComplex(), await makeComplex()]
  const make = ({ id }: { id: string }) =>
    db.layout.create({ data: { complexId: id, code: "2А", rooms: 2, areaDm2: 6_000 } })
  const [layout, foreign] = [await make(complex), await make(other)]
  const place = { complexId: complex.id, blockId: null, entranceId: null, floor: null, backgroundId: null }
  const drawing = { ...place, level: "unit", name: "2А", layoutId: layout.id } as const
  const body = bodyOf({ to: "room", room: "kitchen" }, null)
  const made = await createDrawing(admin.actor, { ...drawing, body })
  expect(made).toMatchObject({ layout: "2А", block: null, body: { shapes: body.shapes } })
  expect((await list(complex.id)).items[0]).toMatchObject({ layout: "2А", polygons: 2, linked: 1 })
  for (const wrong of [{ layoutId: foreign.id }, { floor: 2 }, { level: "floor" as const }]) {
    await expect(createDrawing(admin.actor, { ...drawing, ...wrong })).rejects.toMatchObject({
      code: "validation_failed",
    })
  }
  await removeLayout(admin.actor, layout.id)
  expect((await list(complex.id)).items).toEqual([])
})

test("the list goes from the site down, floors from the top, counts what is done, and pages neither lose nor repeat", async () => {
  const complex = await makeComplex()
  const unit = await makeUnit(complex, { floor: 2, stack: 1 })
  await makeUnit(complex, { floor: 2, stack: 2 })
  await makeUnit(complex, { floor: 1, stack: 1, floors: 2, number: "duplex" })
  await createDrawing(admin.actor, floorOf(complex, 1))
  await createDrawing(admin.actor, floorOf(complex, 2, bodyOf(toUnit(unit.id), null)))
  const { id: complexId, blockId } = complex
  const place = { complexId, blockId: null, entranceId: null, floor: null, layoutId: null, backgroundId: null }
  await createDrawing(admin.actor, { ...place, level: "facade", name: "Фасад", blockId })
  await createDrawing(admin.actor, { ...place, level: "master", name: "Генплан" })
  const { items } = await list(complexId)
  expect(items.map(({ name }) => name)).toEqual(["Генплан", "Фасад", "Этаж 2", "Этаж 1"])
  expect(items[2]).toMatchObject({ polygons: 2, linked: 1, units: 3, drawnUnits: 1 })
  const seen: string[] = []
  let cursor: string | null | undefined
  do {
    const page = await list(complexId, { limit: 1, cursor: cursor ?? undefined })
    seen.push(...page.items.map(({ name }) => name))
    cursor = page.nextCursor
  } while (cursor)
  expect(seen).toEqual(items.map(({ name }) => name))
})

test("only so many versions are kept, and the last is always among them", async () => {
  const complex = await makeComplex()
  const { id, body } = await createDrawing(admin.actor, floorOf(complex, 1))
  for (let version = 1; version <= KEPT_VERSIONS + 2; version++) await saveDrawing(admin.actor, { id, version, body })
  expect(await db.drawingVersion.count({ where: { drawingId: id } })).toBe(KEPT_VERSIONS)
  expect((await outcome(getDrawingVersion(admin.actor, { id, version: 1 }))).code).toBe("not_found")
  expect(await getDrawingVersion(admin.actor, { id, version: KEPT_VERSIONS + 3 })).toMatchObject({ body })
})

test("a drawing that is removed is gone with its versions, and the journal knows its name", async () => {
  const complex = await makeComplex()
  const { id } = await createDrawing(admin.actor, floorOf(complex, 5))
  await deleteDrawing(admin.actor, id)
  expect((await outcome(getDrawing(admin.actor, id))).code).toBe("not_found")
  expect((await outcome(deleteDrawing(admin.actor, id))).code).toBe("not_found")
  const row = await db.activity.findFirst({ where: { entityId: id, kind: "drawing.deleted" } })
  expect(row).toMatchObject({ complexId: complex.id, data: { name: "Этаж 5" } })
})
