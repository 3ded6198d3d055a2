import type { PublicUnitDto } from "../../units/schema"

export type Flat = Omit<PublicUnitDto, "price"> & { price: number }
type Wish = { /** 4: four and more. */ rooms?: number /** Minor units; null: any. */; budget?: number | null }

/** A screen of a phone. */
const PAGE = 8
const MOST_ROOMS = 4

/** Flats that are free and have a price, the cheapest first, as wished. */
export function freeFlats(units: readonly PublicUnitDto[], { rooms, budget = null }: Wish = {}): Flat[] {
  return units
    .flatMap((unit) =>
      unit.kind === "apartment" && unit.publicStatus === "available" && unit.price !== null
        ? [{ ...unit, price: unit.price }]
        : [],
    )
    .filter((flat) => rooms === undefined || roomsOf(flat) === rooms)
    .filter((flat) => budget === null || flat.price <= budget)
    .sort((a, b) => a.price - b.price || a.id.localeCompare(b.id))
}

/** The numbers of rooms there are to choose from. */
export function roomKinds(flats: readonly Flat[]): number[] {
  return [...new Set(flats.map(roomsOf))].sort((a, b) => a - b)
}

function roomsOf({ rooms }: Flat): number {
  return Math.min(rooms ?? 0, MOST_ROOMS)
}

/**
 * Up to three sums that divide the flats by price, rounded up to two digits so that a person would say them; none where there is
 * nothing to divide.
 */
export function budgetsOf(flats: readonly Flat[]): number[] {
  if (flats.length <= PAGE) return []
  const prices = flats.map((flat) => flat.price).sort((a, b) => a - b)
  const sums = [0.25, 0.5, 0.75].map((share) => roundUp(prices[Math.floor((prices.length - 1) * share)] ?? 0))
  return [...new Set(sums)].filter((sum) => sum < (prices.at(-1) ?? 0))
}

function roundUp(amount: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, amount))) - 1)
  return Math.ceil(amount / step) * step
}

export function pageOf(flats: readonly Flat[], offset: number): { flats: Flat[]; next: number | null } {
  const next = offset + PAGE
  return { flats: flats.slice(offset, next), next: next < flats.length ? next : null }
}
