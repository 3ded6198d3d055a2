import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { gridOfWishes } from "@/components/claims/grid-of-wishes"
import { matches, NO_FILTER, readLiveFilter, writeLiveFilter } from "@/components/live-grid/live-filter"
import { withUnit } from "@/components/live-grid/with-unit"
import { missesOf, type Search, widened } from "@/lib/domain/leads/matching/rules"
import { changedRows, untilNextExpiry } from "@/lib/domain/units/live/rules"
import { UNIT_STATUSES } from "@/lib/domain/units/rules"
import type { GridDto, UnitDto } from "@/lib/domain/units/schema"

const UNIT: UnitDto = {
  id: "u1",
  complexId: "c",
  blockId: "b",
  block: "1",
  entranceId: "e",
  entrance: "1",
  floor: 5,
  floors: 1,
  stack: 1,
  number: "12",
  kind: "apartment",
  rooms: 2,
  areaDm2: 6_345,
  price: 500,
  perM2: 8,
  currency: "UZS",
  status: "available",
  blockedReason: null,
  blockedNote: null,
  finish: null,
  layoutId: null,
  claim: null,
  queue: 0,
}

describe("the grid's filter", () => {
  const edge = fc.option(fc.integer({ min: -20, max: 100_000 }))
  const filter = fc.record({
    statuses: fc.subarray([...UNIT_STATUSES]),
    rooms: fc.subarray([0, 1, 2, 3, 4]),
    priceMax: fc.option(fc.integer({ min: 0, max: 1e14 })),
    floorFrom: edge,
    floorTo: edge,
    areaFromDm2: edge,
    areaToDm2: edge,
    mine: fc.boolean(),
  })

  test("is the same after a way through the address", () => {
    fc.assert(
      fc.property(filter, (given) => {
        expect(readLiveFilter(new URLSearchParams(writeLiveFilter(given).toString()))).toEqual(given)
      }),
    )
  })

  test("leaves out what an address says wrongly", () => {
    const address = "status=free,held&rooms=2,x,9&priceMax=1e9&floorFrom=2.5&mine=yes"
    expect(readLiveFilter(new URLSearchParams(address))).toEqual({ ...NO_FILTER, statuses: ["held"], rooms: [2] })
  })

  test("asks for all its conditions at once, edges included", () => {
    const given = {
      ...NO_FILTER,
      rooms: [2],
      floorFrom: 5,
      floorTo: 5,
      areaFromDm2: 6_345,
      areaToDm2: 6_345,
      priceMax: 500,
    }
    expect(matches(UNIT, given)).toBe(true)
    for (const off of [
      { floorFrom: 6 },
      { floorTo: 4 },
      { areaFromDm2: 6_346 },
      { areaToDm2: 6_344 },
      { priceMax: 499 },
    ]) {
      expect(matches(UNIT, { ...given, ...off })).toBe(false)
    }
  })

  test("is a lead's wishes when one comes from its card, and what it finds has all of them", () => {
    const wishes = { rooms: [2, 5], floorFrom: 3, areaToDm2: 7_000 }
    const address = gridOfWishes("bahor", { id: "l1", wishes, budget: 600 })
    const { pathname, searchParams } = new URL(address, "http://x")
    expect([pathname, searchParams.get("lead")]).toEqual(["/dashboard/grid/bahor", "l1"])
    const given = readLiveFilter(searchParams)
    expect(given).toMatchObject({
      statuses: ["available"],
      rooms: [2, 4],
      priceMax: 600,
      floorFrom: 3,
      areaToDm2: 7_000,
    })
    expect(matches(UNIT, given)).toBe(true)
  })
})

test("an event draws one cell anew: all others stay the same objects", () => {
  const other = { ...UNIT, id: "u2" }
  const grid = { complex: { id: "c", slug: "s", name: "n", currency: "UZS" }, at: "", items: [UNIT, other] } as GridDto
  const next = withUnit(grid, { ...UNIT, status: "held" })
  expect(next.items[0]?.status).toBe("held")
  expect(next.items[1]).toBe(other)
})

describe("what viewers are told", () => {
  const row = (id: string, status: string, until: Date | null = null) => ({ id, status, until })

  test("is each row that differs, an instant by its value; nothing where nothing does", () => {
    const at = () => new Date("2026-11-23T06:00:00Z")
    const before = [row("a", "free"), row("b", "held", at()), row("c", "free")]
    expect(changedRows(before, [row("a", "free"), row("b", "held", at()), row("c", "free")])).toEqual([])
    const after = [row("a", "held", at()), row("b", "held", new Date(0)), row("c", "free")]
    expect(changedRows(before, after)).toEqual(after.slice(0, 2))
  })

  test("is to read anew where units came, went or changed places, and where too much changed", () => {
    const many = Array.from({ length: 61 }, (_, k) => row(`u${k}`, "free"))
    expect(changedRows(many, many.slice(1))).toBeNull()
    expect(changedRows([row("a", "x"), row("b", "x")], [row("b", "x"), row("a", "x")])).toBeNull()
    const repriced = many.map(({ id }) => row(id, "dear"))
    expect(changedRows(many, repriced)).toBeNull()
    expect(changedRows(many.slice(1), repriced.slice(1))).toHaveLength(60)
  })

  test("comes by itself when the first claim runs out, and never by a timer that is too long to be kept", () => {
    const now = new Date("2026-11-23T06:00:00Z")
    const claim = (ms: number | null) => ({ claimUntil: ms === null ? null : new Date(now.getTime() + ms) })
    expect(untilNextExpiry([claim(null), claim(5_000), claim(2_000), claim(-1)], now)).toBe(2_001)
    expect(untilNextExpiry([claim(null), claim(0)], now)).toBeNull()
    expect(untilNextExpiry([claim(365 * 86_400_000)], now)).toBe(2 ** 31 - 1)
  })
})

test("a unit that has all wishes lies within the widened ones, and misses none", () => {
  const search = fc.record({
    budget: fc.option(fc.bigInt({ min: 1n, max: 10n ** 12n })),
    floorFrom: fc.option(fc.integer({ min: -3, max: 40 }), { nil: undefined }),
    floorTo: fc.option(fc.integer({ min: -3, max: 40 }), { nil: undefined }),
    areaFromDm2: fc.option(fc.integer({ min: 1, max: 30_000 }), { nil: undefined }),
    areaToDm2: fc.option(fc.integer({ min: 1, max: 30_000 }), { nil: undefined }),
  })
  const unit = fc.record({
    price: fc.integer({ min: 1, max: 1e12 }),
    floor: fc.integer({ min: -3, max: 40 }),
    areaDm2: fc.integer({ min: 1, max: 30_000 }),
  })
  fc.assert(
    fc.property(search, unit, (wanted: Search, { price, floor, areaDm2 }) => {
      if (missesOf({ price, floor, areaDm2 }, wanted).length > 0) return
      const wide = widened(wanted)
      expect(wide.priceMax === null || BigInt(price) <= wide.priceMax).toBe(true)
      expect(floor >= (wide.floorFrom ?? -9) && floor <= (wide.floorTo ?? 99)).toBe(true)
      expect(areaDm2 >= (wide.areaFrom ?? 0) && areaDm2 <= (wide.areaTo ?? 1e6)).toBe(true)
    }),
  )
})
