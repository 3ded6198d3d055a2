import { expect, test } from "vitest"
import { layOutStreet } from "@/components/facade/geometry"
import { neighbour } from "@/components/facade/neighbour"
import { packUnits, unpackUnits } from "@/components/grid/compact"
import { choicesOf, filterQuery, matches, NO_FILTER, readFilter } from "@/components/grid/filter"
import { step, toTables, walkOrder } from "@/components/grid/table"
import type { GridUnit } from "@/components/grid/unit"
import { similarUnits } from "@/components/units/similar"
import { annuity } from "@/lib/domain/calculator/mortgage/rules"

function unit(floor: number, stack: number, more: Partial<GridUnit> = {}): GridUnit {
  const number = String(floor * 10 + stack)
  return {
    id: `u${number}`,
    block: "1",
    entrance: "1",
    floor,
    floors: 1,
    stack,
    number,
    kind: "apartment",
    rooms: 2,
    areaDm2: 6345,
    publicStatus: "available",
    price: 523_462_500,
    ...more,
  }
}

const street = [
  unit(3, 1),
  unit(3, 3, { publicStatus: "sold", price: null }),
  unit(2, 1, { number: "12А", id: "x-1", rooms: 0, areaDm2: 3410 }),
  unit(2, 2, { publicStatus: "reserved", price: null }),
  unit(2, 3, { floors: 1, rooms: null, publicStatus: "closed", price: null }),
  unit(2, 1, { id: "u91", block: "2", number: "1", price: 812_430_000 }),
  unit(-1, 1, { id: "u99", block: "2", entrance: "Паркинг", number: "П-1", kind: "parking", rooms: null }),
]

test("a packed grid unpacks to the same units, odd numbers, ids and duplexes too", () => {
  expect(unpackUnits(packUnits(street))).toEqual(street)
  const duplex = [unit(4, 1, { floors: 2 })]
  expect(unpackUnits(packUnits(duplex))).toEqual(duplex)
  expect(unpackUnits(packUnits([]))).toEqual([])
})

test("a table has a row for every floor, gaps stay gaps, and a duplex covers the place above", () => {
  const [first] = toTables([...street, unit(3, 2, { floors: 2 })])
  expect(first?.rows.map((row) => row.floor)).toEqual([4, 3, 2])
  expect(first?.rows[0]?.cells.map((cell) => cell.unit?.id ?? null)).toEqual([null, "u32", null])
  expect(first?.rows.map((row) => row.cells[1]?.rows)).toEqual([2, 0, 1])
})

test("arrows walk over gaps and across blocks, Home and End stay in the row", () => {
  const rows = walkOrder(toTables(street))
  expect(step(rows, "u31", "ArrowRight", false)).toBe("u33")
  expect(step(rows, "u23", "ArrowRight", false)).toBe("u91")
  expect(step(rows, "u22", "ArrowUp", false)).toBeNull()
  expect(step(rows, "u31", "ArrowDown", false)).toBe("x-1")
  expect(step(rows, "u23", "Home", false)).toBe("x-1")
  expect(step(rows, "u31", "End", true)).toBe("u91")
  expect(step(rows, "u31", "a", false)).toBeNull()
})

test("a filter survives its own address, and nonsense in the address asks for nothing", () => {
  const filter = { ...NO_FILTER, rooms: [1, 4], areaMin: 4000, priceMax: 900_000_000, floorMin: 2, free: true }
  expect(readFilter(new URLSearchParams(filterQuery(filter)))).toEqual(filter)
  expect(filterQuery(readFilter(new URLSearchParams("rooms=x&areaMin=1e9&floorMax=&free=yes")))).toBe("")
})

test("a price ceiling leaves what can be bought, «4» means four rooms and more", () => {
  expect(street.filter((one) => matches(one, { ...NO_FILTER, priceMax: 600_000_000 })).map((one) => one.id)).toEqual([
    "u31",
    "x-1",
    "u99",
  ])
  expect(matches(unit(1, 1, { rooms: 6 }), { ...NO_FILTER, rooms: [4] })).toBe(true)
})

test("choices are what the grid has, in round steps", () => {
  const choices = choicesOf(street, "UZS")
  expect(choices.rooms).toEqual([0, 2])
  expect(choices.floors).toEqual([2, 3])
  expect(choices.prices.every((price) => price % 10_000_000 === 0)).toBe(true)
  expect(choices.prices.at(-1)).toBeGreaterThanOrEqual(812_430_000)
})

test("every flat has its window in the street, parking has none, and the top is set back where stacks end", () => {
  const { sections } = layOutStreet(street)
  expect(sections.map((section) => section.key)).toEqual(["1/1", "2/1"])
  expect(sections.flatMap((section) => section.windows)).toHaveLength(6)
  const [low, high] = [sections[0]?.tops[1]?.y ?? 0, sections[0]?.tops[0]?.y ?? 0]
  expect(low).toBeGreaterThan(high)
})

test("an arrow on the facade leads to the nearest lit window in its direction", () => {
  const lit = layOutStreet(street)
    .sections.flatMap((section) => section.windows)
    .filter((window) => window.unit.publicStatus === "available")
  expect(neighbour(lit, "u31", "ArrowDown")).toBe("x-1")
  expect(neighbour(lit, "x-1", "ArrowRight")).toBe("u91")
  expect(neighbour(lit, "u31", "ArrowUp")).toBeNull()
})

test("similar flats are free, of as many rooms first", () => {
  const others = [unit(5, 1, { rooms: 3 }), unit(6, 1), unit(7, 1, { publicStatus: "sold", price: null })]
  expect(similarUnits(unit(1, 1), others, 2).map((one) => one.id)).toEqual(["u61", "u51"])
})

test("an annuity pays the loan off and no month too much", () => {
  expect(annuity(100_000_000n, 0, 12)).toBe(8_333_334n)
  const monthly = annuity(500_000_000n, 2_000, 120)
  let rest = 500_000_000 * 1
  for (let month = 0; month < 120; month += 1) rest = rest * (1 + 0.2 / 12) - Number(monthly)
  expect(Math.abs(rest)).toBeLessThan(1_000)
  expect(() => annuity(1n, 100, 0)).toThrow(RangeError)
})
