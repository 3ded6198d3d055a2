import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { placeShape, SHEET_WIDTH } from "@/components/public-plan/geometry"
import {
  boxOf,
  drawingOf,
  floorOf,
  inReadingOrder,
  middleOf,
  nextFloors,
  peersOf,
  tally,
  topDrawing,
  unitsOf,
  wayTo,
} from "@/lib/domain/drawings/public/rules"
import type { DrawingPlace } from "@/lib/domain/drawings/public/schema"
import type { Vertex } from "@/lib/domain/drawings/schema"
import { isInside } from "@/lib/domain/layouts/rules"
import type { PublicUnitDto } from "@/lib/domain/units/schema"

const NOWHERE = { name: "", block: null, entrance: null, floor: null }
const site: DrawingPlace = { ...NOWHERE, id: "site", level: "master" }
const facade = (block: string): DrawingPlace => ({ ...NOWHERE, id: `facade ${block}`, level: "facade", block })
const floor = (block: string, entrance: string | null, at: number): DrawingPlace => ({
  ...NOWHERE,
  id: `floor ${block}/${entrance}/${at}`,
  level: "floor",
  block,
  entrance,
  floor: at,
})
const places = [
  site,
  facade("А"),
  facade("Б"),
  floor("А", "1", 2),
  floor("А", "1", 3),
  floor("А", "1", 7),
  floor("А", "2", 2),
  floor("А", null, 9),
]

function unit(fields: Partial<PublicUnitDto>): PublicUnitDto {
  const price = (fields.publicStatus ?? "available") === "available" ? 500 : null
  return {
    id: "u1",
    block: "А",
    entrance: "1",
    floor: 2,
    floors: 1,
    stack: 1,
    number: "1",
    kind: "apartment",
    rooms: 2,
    areaDm2: 6_350,
    publicStatus: "available",
    price,
    layoutId: null,
    ...fields,
  }
}

const square = (x: number, y: number, size = 0.1): { points: Vertex[] } => ({
  points: [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
  ],
})

describe("the way through the drawings", () => {
  test("it begins on the site, or on the highest level that is drawn, or nowhere", () => {
    expect(topDrawing(places)).toBe(site)
    expect(topDrawing(places.slice(1))?.id).toBe("facade А")
    expect(topDrawing(places.slice(3))?.id).toBe("floor А/1/2")
    expect(topDrawing([])).toBeNull()
  })

  test("a floor is opened by its entrance's own drawing, or by the whole block's, never by another entrance's", () => {
    const open = (entrance: string | null, at: number) =>
      drawingOf(places, { to: "floor", block: "А", entrance, floor: at })?.id
    expect(open("1", 2)).toBe("floor А/1/2")
    expect(open("2", 9)).toBe("floor А/null/9")
    expect(open("2", 3)).toBeUndefined()
    expect(open(null, 2)).toBeUndefined()
    expect(drawingOf(places, { to: "block", block: "Б" })?.id).toBe("facade Б")
    expect(drawingOf(places, { to: "block", block: "В" })).toBeNull()
    expect(floorOf(places, unit({ entrance: "2", floor: 2 }))?.id).toBe("floor А/2/2")
  })

  test("a floor lies below its facade, and that below the site", () => {
    expect(wayTo(places, floor("А", "1", 2)).map(({ id }) => id)).toEqual(["site", "facade А"])
    expect(wayTo(places, facade("Б"))).toEqual([site])
    expect(wayTo(places, site)).toEqual([])
  })

  test("the next floors are the nearest drawn ones of the same entrance", () => {
    const next = nextFloors(places, floor("А", "1", 3))
    expect([next.below?.floor, next.above?.floor]).toEqual([2, 7])
    expect(nextFloors(places, floor("А", "2", 2))).toEqual({ below: null, above: null })
  })

  test("beside a facade stand the other facades, beside a floor the same floor of other entrances", () => {
    expect(peersOf(places, facade("А")).map(({ block }) => block)).toEqual(["А", "Б"])
    expect(peersOf(places, floor("А", "1", 2)).map(({ entrance }) => entrance)).toEqual(["1", "2"])
    expect(peersOf(places, site)).toEqual([])
  })
})

describe("what a shape stands for", () => {
  const units = [
    unit({ id: "flat" }),
    unit({ id: "other entrance", entrance: "2" }),
    unit({ id: "duplex", floor: 2, floors: 2, stack: 3 }),
    unit({ id: "other block", block: "Б" }),
    unit({ id: "parking", kind: "parking", entrance: "Паркинг", floor: -1 }),
  ]
  const ids = (target: Parameters<typeof unitsOf>[1]) => unitsOf(units, target).map(({ id }) => id)

  test("a duplex is counted on both of its floors", () => {
    expect(ids({ to: "floor", block: "А", entrance: "1", floor: 2 })).toEqual(["flat", "duplex"])
    expect(ids({ to: "floor", block: "А", entrance: "1", floor: 3 })).toEqual(["duplex"])
    expect(ids({ to: "floor", block: "А", entrance: "1", floor: 4 })).toEqual([])
  })

  test("a floor of the whole block has every entrance; a block means its flats, not its parking", () => {
    expect(ids({ to: "floor", block: "А", entrance: null, floor: 2 })).toEqual(["flat", "other entrance", "duplex"])
    expect(ids({ to: "block", block: "А" })).toEqual(["flat", "other entrance", "duplex"])
    const parking = unitsOf(units.slice(4), { to: "block", block: "А" })
    expect(parking.map(({ id }) => id)).toEqual(["parking"])
  })

  test("the count is by status, the price is the least of what is free, the status the best one", () => {
    const mixed = [
      unit({ price: 700 }),
      unit({ price: 412 }),
      unit({ publicStatus: "reserved" }),
      unit({ publicStatus: "sold" }),
    ]
    expect(tally(mixed)).toEqual({
      counts: { available: 2, reserved: 1, sold: 1, closed: 0 },
      priceFrom: 412,
      status: "available",
    })
    expect(tally(mixed.slice(2))).toMatchObject({ priceFrom: null, status: "reserved" })
    expect(tally([unit({ publicStatus: "closed" })]).status).toBe("closed")
    expect(tally([]).status).toBe("closed")
  })
})

describe("shapes on a sheet", () => {
  test("the Tab key goes row by row from the top, each from the left, though a hand drew them unevenly", () => {
    const drawn = [square(0.5, 0.51), square(0.1, 0.5), square(0.7, 0.1), square(0.2, 0.115)]
    expect(inReadingOrder(drawn)).toEqual([drawn[3], drawn[2], drawn[1], drawn[0]])
  })

  const ring = fc
    .tuple(fc.double({ min: 0.05, max: 0.6, noNaN: true }), fc.double({ min: 0.05, max: 0.6, noNaN: true }))
    .map(([x, y]) => square(x, y, 0.2))

  test("ordering loses and doubles nothing", () => {
    fc.assert(
      fc.property(fc.array(ring, { maxLength: 40 }), (shapes) => {
        const ordered = inReadingOrder(shapes)
        expect(ordered).toHaveLength(shapes.length)
        expect(new Set(ordered)).toEqual(new Set(shapes))
      }),
    )
  })

  test("words stand inside their shape, in a hook as well", () => {
    const hook: Vertex[] = [
      [0.1, 0.1],
      [0.9, 0.1],
      [0.9, 0.9],
      [0.8, 0.9],
      [0.8, 0.2],
      [0.1, 0.2],
    ]
    expect(isInside(middleOf(hook), hook)).toBe(true)
    expect(middleOf(square(0.2, 0.4).points).map((part) => Math.round(part * 1_000))).toEqual([250, 450])
  })

  test("a detail stays within the sheet, however long it is and wherever its shape", () => {
    fc.assert(
      fc.property(ring, fc.string({ minLength: 1, maxLength: 60 }), ({ points }, text) => {
        const { detail, middle, d } = placeShape(points, 1_000, text)
        const half = Math.min(SHEET_WIDTH / 2, (text.length * 23 * 0.54) / 2)
        expect(detail.x - half).toBeGreaterThanOrEqual(-1)
        expect(detail.x + half).toBeLessThanOrEqual(SHEET_WIDTH + 1)
        expect(detail.y).toBeLessThan(boxOf(points).top * 1_000)
        expect(middle.x).toBeGreaterThan(0)
        expect(d).toMatch(/^M\d+ \d+H\d+V\d+H\d+Z$/)
      }),
    )
  })
})
