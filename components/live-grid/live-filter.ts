import { UNIT_STATUSES, type UnitStatus } from "@/lib/domain/units/rules"
import type { UnitDto } from "@/lib/domain/units/schema"

/** What a salesperson looks for; empty lists and null ask for nothing. Rooms: 4 means four and more. Price in minor units. */
export type LiveFilter = {
  statuses: readonly UnitStatus[]
  rooms: readonly number[]
  priceMax: bigint | null
  mine: boolean
}

export const NO_FILTER: LiveFilter = { statuses: [], rooms: [], priceMax: null, mine: false }
const MANY_ROOMS = 4

export function isEmpty({ statuses, rooms, priceMax, mine }: LiveFilter): boolean {
  return statuses.length === 0 && rooms.length === 0 && priceMax === null && !mine
}

export function matches(unit: UnitDto, { statuses, rooms, priceMax, mine }: LiveFilter): boolean {
  if (statuses.length > 0 && !statuses.includes(unit.status)) return false
  if (rooms.length > 0 && (unit.rooms === null || !rooms.includes(Math.min(unit.rooms, MANY_ROOMS)))) return false
  if (priceMax !== null && (unit.price === null || BigInt(unit.price) > priceMax)) return false
  return !mine || unit.claim?.mine === true
}

export function toggled<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
}

/** The statuses this grid has, in the order of a unit's life, with how many units are in each. */
export function countStatuses(units: readonly UnitDto[]): { status: UnitStatus; count: number }[] {
  return UNIT_STATUSES.map((status) => ({
    status,
    count: units.filter((unit) => unit.status === status).length,
  })).filter(({ count }) => count > 0)
}

export function roomsOf(units: readonly UnitDto[]): number[] {
  const rooms = units.flatMap((unit) => (unit.rooms === null ? [] : [Math.min(unit.rooms, MANY_ROOMS)]))
  return [...new Set(rooms)].sort((a, b) => a - b)
}
