import { type Currency, MINOR_UNITS } from "@/lib/domain/money"
import type { GridUnit } from "./unit"

/** What a visitor looks for. Rooms: any of them, 4 means four and more. Area in dm², price in minor units. */
export type GridFilter = {
  rooms: number[]
  areaMin: number | null
  priceMax: number | null
  floorMin: number | null
  floorMax: number | null
  free: boolean
}

export const NO_FILTER: GridFilter = {
  rooms: [],
  areaMin: null,
  priceMax: null,
  floorMin: null,
  floorMax: null,
  free: false,
}

/** From 4 rooms on all are one choice. */
export const MANY_ROOMS = 4

export function isEmpty(filter: GridFilter): boolean {
  return filterQuery(filter) === ""
}

/** A price ceiling is about what can be bought: it leaves only free units, whose price is known. */
export function matches(unit: GridUnit, filter: GridFilter): boolean {
  const { rooms, areaMin, priceMax, floorMin, floorMax, free } = filter
  if (free && unit.publicStatus !== "available") return false
  if (rooms.length > 0 && (unit.rooms === null || !rooms.includes(Math.min(unit.rooms, MANY_ROOMS)))) return false
  if (areaMin !== null && unit.areaDm2 < areaMin) return false
  if (priceMax !== null && (unit.price === null || unit.price > priceMax)) return false
  if (floorMin !== null && unit.floor < floorMin) return false
  return floorMax === null || unit.floor <= floorMax
}

/** The filter as a query, without the question mark; empty when nothing is asked. */
export function filterQuery(filter: GridFilter): string {
  const query = new URLSearchParams()
  for (const count of [...filter.rooms].sort((a, b) => a - b)) query.append("rooms", String(count))
  for (const name of ["areaMin", "priceMax", "floorMin", "floorMax"] as const) {
    const value = filter[name]
    if (value !== null) query.set(name, String(value))
  }
  if (filter.free) query.set("free", "1")
  return query.toString()
}

/** Reads what {@link filterQuery} or a plain form wrote; what makes no sense is left out, a public address refuses nobody. */
export function readFilter(query: URLSearchParams): GridFilter {
  const rooms = [...new Set(query.getAll("rooms").filter((value) => /^[0-4]$/.test(value)))].map(Number)
  const whole = (name: string) => {
    const value = query.get(name)
    return value !== null && /^-?\d{1,15}$/.test(value) ? Number(value) : null
  }
  return {
    rooms,
    areaMin: whole("areaMin"),
    priceMax: whole("priceMax"),
    floorMin: whole("floorMin"),
    floorMax: whole("floorMax"),
    free: query.get("free") === "1",
  }
}

export type FilterChoices = { rooms: number[]; areas: number[]; prices: number[]; floors: number[] }

/** What can be chosen in this grid: the rooms and floors it has, areas and price ceilings in round steps. */
export function choicesOf(units: readonly GridUnit[], currency: Currency): FilterChoices {
  const flats = units.filter((unit) => unit.kind === "apartment")
  const rooms = flats.flatMap((unit) => (unit.rooms === null ? [] : [Math.min(unit.rooms, MANY_ROOMS)]))
  const prices = flats.flatMap((unit) => (unit.price === null ? [] : [unit.price]))
  return {
    rooms: distinct(rooms),
    areas: steps(
      flats.map((unit) => unit.areaDm2),
      500,
      6,
    ).slice(1),
    prices: steps(prices, 10 ** MINOR_UNITS[currency] * (currency === "UZS" ? 10_000_000 : 100_000), 8).slice(1),
    floors: distinct(flats.map((unit) => unit.floor)),
  }
}

function distinct(values: number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b)
}

/** At most `count` round values that span the given ones; `grain` is the smallest step worth naming. */
function steps(values: number[], grain: number, count: number): number[] {
  if (values.length === 0) return []
  const low = Math.min(...values)
  const high = Math.max(...values)
  let step = grain
  for (let index = 0; (high - low) / step > count; index += 1) step *= index % 3 === 1 ? 2.5 : 2
  const first = Math.floor(low / step) * step
  return Array.from({ length: Math.ceil((high - first) / step) + 1 }, (_, index) => first + index * step)
}
