import type { UnitDto } from "../../units/schema"
import type { Wishes } from "../schema"
import type { Miss } from "./schema"

/** What somebody looks for; the budget in minor units of the complexes that are looked at. */
export type Search = Pick<Wishes, "rooms" | "floorFrom" | "floorTo" | "areaFromDm2" | "areaToDm2"> & {
  budget: bigint | null
}

/** Shown besides, as people often take what is a little dearer or a floor higher than they said. */
const DEARER_BP = 1_000n
const FLOORS_OFF = 1
const AREA_OFF_BP = 500

export function hasWishes({ rooms = [], budget, ...ranges }: Search): boolean {
  return rooms.length > 0 || budget !== null || Object.values(ranges).some((edge) => edge !== undefined)
}

/** The widest that is still offered. */
export type Bounds = {
  priceMax: bigint | null
  floorFrom: number | null
  floorTo: number | null
  areaFrom: number | null
  areaTo: number | null
}

export function widened({ budget, floorFrom, floorTo, areaFromDm2, areaToDm2 }: Search): Bounds {
  return {
    priceMax: budget === null ? null : budget + (budget * DEARER_BP) / 10_000n,
    floorFrom: floorFrom === undefined ? null : floorFrom - FLOORS_OFF,
    floorTo: floorTo === undefined ? null : floorTo + FLOORS_OFF,
    areaFrom: areaFromDm2 === undefined ? null : Math.floor((areaFromDm2 * (10_000 - AREA_OFF_BP)) / 10_000),
    areaTo: areaToDm2 === undefined ? null : Math.ceil((areaToDm2 * (10_000 + AREA_OFF_BP)) / 10_000),
  }
}

/** What the unit misses of the wishes themselves. */
export function missesOf(unit: Pick<UnitDto, "price" | "floor" | "areaDm2">, search: Search): Miss[] {
  const { budget, floorFrom, floorTo, areaFromDm2, areaToDm2 } = search
  const outside = (value: number, from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY) =>
    value < from || value > to
  const misses: Miss[] = []
  if (budget !== null && unit.price !== null && BigInt(unit.price) > budget) misses.push("price")
  if (outside(unit.floor, floorFrom, floorTo)) misses.push("floor")
  if (outside(unit.areaDm2, areaFromDm2, areaToDm2)) misses.push("area")
  return misses
}
