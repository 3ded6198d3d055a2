import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  area,
  boxOf,
  centroid,
  contains,
  denormalise,
  distance,
  normalise,
  type Point,
  shapeAt,
  shapesWithin,
  simplify,
} from "@/lib/domain/drawings/geometry/rules"
import { inStackOrder, pairInOrder, relinkByStack, unfinished } from "@/lib/domain/drawings/linking/rules"
import { dropDeadLinks, nameOnFloor, repeatedIds, wrongPlaceField } from "@/lib/domain/drawings/rules"
import type { DrawingBody, PolygonShape, ShapeLink, Vertex } from "@/lib/domain/drawings/schema"
import { snap, snapGroup } from "@/lib/domain/drawings/snapping/rules"

const SHEET = { width: 1000, height: 500 }

const unitLink = (unitId: string): ShapeLink => ({ to: "unit", unitId })

function box(id: string, [x, y]: Vertex, link: ShapeLink | null = null, size = 0.1): PolygonShape {
  const points: Vertex[] = [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
  ]
  return { id, kind: "polygon", points, link }
}

const coordinate = fc.double({ min: 0, max: 400, noNaN: true })
const point: fc.Arbitrary<Point> = fc.record({ x: coordinate, y: coordinate })
const ring = fc.array(point, { minLength: 3, maxLength: 7 })

describe("geometry", () => {
  test("a place is stored as parts of the sheet and found again to a fifth of a pixel on the largest sheet", () => {
    const sheet = fc.record({ width: fc.integer({ min: 1, max: 20_000 }), height: fc.integer({ min: 1, max: 20_000 }) })
    const unit = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(sheet, unit, unit, (size, x, y) => {
        const place = { x: x * size.width, y: y * size.height }
        expect(distance(denormalise(normalise(place, size), size), place)).toBeLessThan(0.15)
      }),
    )
  })

  test("what was stored is stored the same again, and what lies beside the sheet comes to its edge", () => {
    fc.assert(
      fc.property(fc.double({ min: -2, max: 3, noNaN: true }), fc.double({ min: -2, max: 3, noNaN: true }), (x, y) => {
        const vertex = normalise({ x: x * 1000, y: y * 500 }, SHEET)
        expect(normalise(denormalise(vertex, SHEET), SHEET)).toEqual(vertex)
        expect(Math.min(...vertex)).toBeGreaterThanOrEqual(0)
        expect(Math.max(...vertex)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test("an L contains its arms and not its notch; area and centre of gravity are known ones", () => {
    const corner = [
      [0, 0],
      [4, 0],
      [4, 2],
      [2, 2],
      [2, 4],
      [0, 4],
    ].map(([x = 0, y = 0]) => ({ x, y }))
    expect(contains(corner, { x: 3, y: 1 })).toBe(true)
    expect(contains(corner, { x: 1, y: 3 })).toBe(true)
    expect(contains(corner, { x: 3, y: 3 })).toBe(false)
    expect(area(corner)).toBe(12)
    const middle = centroid(corner)
    expect(middle.x).toBeCloseTo(5 / 3)
    expect(middle.y).toBeCloseTo(5 / 3)
    expect(centroid([...corner].reverse())).toEqual({ x: expect.closeTo(5 / 3), y: expect.closeTo(5 / 3) })
    expect(boxOf(corner)).toEqual({ left: 0, top: 0, right: 4, bottom: 4 })
  })

  test("of shapes above one another the last one is met; a rubber band takes all that it touches", () => {
    const body: DrawingBody = {
      ...SHEET,
      shapes: [box("under", [0.1, 0.1]), box("over", [0.15, 0.15]), box("far", [0.8, 0.8])],
    }
    expect(shapeAt(body, { x: 170, y: 85 })?.id).toBe("over")
    expect(shapeAt(body, { x: 110, y: 55 })?.id).toBe("under")
    expect(shapeAt(body, { x: 500, y: 250 })).toBeUndefined()
    const touched = shapesWithin(body, { left: 0, top: 0, right: 160, bottom: 80 })
    expect(touched.map(({ id }) => id)).toEqual(["under", "over"])
  })

  test("a vertex on the line between its neighbours is idle; three always stay", () => {
    const idle = [0, 50, 100].map((x) => ({ x, y: 0 }))
    const ringWithIdle = [...idle, { x: 100, y: 100 }, { x: 0, y: 100 }]
    expect(simplify(ringWithIdle)).toEqual(ringWithIdle.filter(({ x, y }) => !(x === 50 && y === 0)))
    fc.assert(
      fc.property(ring, (any) => {
        expect(simplify(any, 1_000)).toHaveLength(3)
      }),
    )
  })
})

describe("snapping", () => {
  const square = [
    { x: 100, y: 100 },
    { x: 200, y: 100 },
    { x: 200, y: 200 },
    { x: 100, y: 200 },
  ]

  test("a vertex draws first, then the right angle, then the edge; far away nothing draws", () => {
    const field = { rings: [square], corners: [], tolerance: 10 }
    expect(snap({ x: 104, y: 95 }, field).point).toEqual({ x: 100, y: 100 })
    expect(snap({ x: 150, y: 94 }, field).point).toEqual({ x: 150, y: 100 })
    expect(snap({ x: 150, y: 70 }, field).point).toEqual({ x: 150, y: 70 })
    const upright = snap({ x: 154, y: 40 }, { ...field, corners: [{ x: 150, y: 10 }] })
    expect(upright.point).toEqual({ x: 150, y: 40 })
    expect(upright.guides).toEqual([{ from: { x: 150, y: 10 }, to: { x: 150, y: 40 } }])
    // A right angle and an edge at once: where they cross.
    expect(snap({ x: 154, y: 96 }, { ...field, corners: [{ x: 150, y: 10 }] }).point).toEqual({ x: 150, y: 100 })
  })

  test("what has snapped stays where it is", () => {
    const field = fc.record({
      rings: fc.array(ring, { maxLength: 4 }),
      corners: fc.array(point, { maxLength: 2 }),
      tolerance: fc.integer({ min: 1, max: 30 }),
    })
    fc.assert(
      fc.property(point, field, (place, around) => {
        const once = snap(place, around).point
        expect(distance(snap(once, around).point, once)).toBeLessThan(1e-6)
      }),
      { numRuns: 500 },
    )
  })

  test("a group goes on until its nearest vertex rests on another one", () => {
    const moved = square.map(({ x, y }) => ({ x: x + 103, y: y + 4 }))
    expect(snapGroup(moved, { rings: [square], tolerance: 8 })).toEqual({ x: -3, y: -4 })
    expect(snapGroup(moved, { rings: [square], tolerance: 2 })).toBeNull()
  })
})

describe("links", () => {
  const unit = (id: string, floor: number, stack: number) => ({
    id,
    blockId: "b",
    entranceId: "e",
    floor,
    floors: 1,
    stack,
  })

  test("on a floor stacks go from left to right, on a facade row by row from the top", () => {
    const shapes = [box("c", [0.7, 0.1]), box("a", [0.1, 0.4]), box("b", [0.4, 0.12])]
    expect(inStackOrder(shapes, SHEET, "floor").map(({ id }) => id)).toEqual(["a", "b", "c"])
    expect(inStackOrder(shapes, SHEET, "facade").map(({ id }) => id)).toEqual(["b", "c", "a"])
  })

  test("what is left over on either side stays without a link", () => {
    const shapes = [box("a", [0.1, 0.1]), box("b", [0.4, 0.1])]
    expect(pairInOrder(shapes, [unitLink("u1")])).toEqual([{ id: "a", link: unitLink("u1") }])
    expect(pairInOrder(shapes.slice(0, 1), [unitLink("u1"), unitLink("u2")])).toHaveLength(1)
  })

  test("both lists of what is unfinished", () => {
    const body = { shapes: [box("a", [0.1, 0.1], unitLink("u1")), box("b", [0.4, 0.1])] }
    const { polygons, units } = unfinished(body, [unit("u1", 3, 1), unit("u2", 3, 2)])
    expect([polygons.map(({ id }) => id), units.map(({ id }) => id)]).toEqual([["b"], ["u2"]])
  })

  test("another floor's units are found by entrance and stack; where there is none the polygon is left open", () => {
    const body: DrawingBody = {
      ...SHEET,
      shapes: [
        box("a", [0.1, 0.1], unitLink("u31")),
        box("b", [0.4, 0.1], unitLink("u32")),
        box("c", [0.7, 0.1], { to: "block", blockId: "b" }),
      ],
    }
    const copy = relinkByStack(body, [unit("u31", 3, 1), unit("u32", 3, 2)], [unit("u71", 7, 1)])
    expect(copy.shapes.map((shape) => shape.kind === "polygon" && shape.link)).toEqual([
      unitLink("u71"),
      null,
      { to: "block", blockId: "b" },
    ])
  })

  test("a link to what is gone is dropped, and a body without such links is the very same", () => {
    const body: DrawingBody = { ...SHEET, shapes: [box("a", [0.1, 0.1], unitLink("u1"))] }
    expect(dropDeadLinks(body, () => true)).toBe(body)
    expect(dropDeadLinks(body, () => false).shapes).toEqual([box("a", [0.1, 0.1])])
  })
})

test("each level has its own place", () => {
  const place = { level: "master", blockId: null, entranceId: null, floor: null, layoutId: null } as const
  expect(wrongPlaceField(place)).toBeNull()
  expect(wrongPlaceField({ ...place, blockId: "b" })).toBe("blockId")
  expect(wrongPlaceField({ ...place, level: "facade" })).toBe("blockId")
  expect(wrongPlaceField({ ...place, level: "floor", blockId: "b" })).toBe("floor")
  expect(wrongPlaceField({ ...place, level: "floor", blockId: "b", floor: 3 })).toBeNull()
  expect(wrongPlaceField({ ...place, level: "unit", blockId: "b", floor: 3 })).toBeNull()
  expect(wrongPlaceField({ ...place, level: "unit" })).toBe("blockId")
  expect(wrongPlaceField({ ...place, level: "unit", layoutId: "l" })).toBeNull()
  expect(wrongPlaceField({ ...place, level: "unit", layoutId: "l", floor: 3 })).toBe("floor")
  expect(wrongPlaceField({ ...place, level: "floor", layoutId: "l", blockId: "b", floor: 3 })).toBe("layoutId")
})

test("a copy's name names its own floor", () => {
  expect(nameOnFloor("Этаж 3, подъезд 1", 3, 12)).toBe("Этаж 12, подъезд 1")
  expect(nameOnFloor("Этаж 13", 3, 4)).toBe("Этаж 13 (4)")
  expect(nameOnFloor("Типовой", 3, 4)).toBe("Типовой (4)")
})

test("an id that is there twice is found", () => {
  expect(repeatedIds({ ...SHEET, shapes: [box("a", [0, 0]), box("b", [0, 0]), box("a", [0.5, 0.5])] })).toEqual([2])
})
