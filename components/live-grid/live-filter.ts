import { UNIT_STATUSES, type UnitStatus } from "@/lib/domain/units/rules"
import type { UnitDto } from "@/lib/domain/units/schema"

/** What a salesperson looks for; empty lists and null ask for nothing. Rooms: 4 means four and more. Price in minor units. */
export type LiveFilter = {
  statuses: readonly UnitStatus[]
  rooms: readonly number[]
  priceMax: number | null
  floorFrom: number | null
  floorTo: number | null
  areaFromDm2: number | null
  areaToDm2: number | null
  mine: boolean
}

export const NO_FILTER: LiveFilter = {
  statuses: [],
  rooms: [],
  priceMax: null,
  floorFrom: null,
  floorTo: null,
  areaFromDm2: null,
  areaToDm2: null,
  mine: false,
}
export const MANY_ROOMS = 4

export function isEmpty(filter: LiveFilter): boolean {
  return writeLiveFilter(filter).size === 0
}

export function matches(unit: UnitDto, filter: LiveFilter): boolean {
  const { statuses, rooms, priceMax, mine } = filter
  if (statuses.length > 0 && !statuses.includes(unit.status)) return false
  if (rooms.length > 0 && (unit.rooms === null || !rooms.includes(Math.min(unit.rooms, MANY_ROOMS)))) return false
  if (priceMax !== null && (unit.price === null || unit.price > priceMax)) return false
  if (!isBetween(unit.floor, filter.floorFrom, filter.floorTo)) return false
  if (!isBetween(unit.areaDm2, filter.areaFromDm2, filter.areaToDm2)) return false
  return !mine || unit.claim?.mine === true
}

function isBetween(value: number, from: number | null, to: number | null): boolean {
  return (from === null || value >= from) && (to === null || value <= to)
}

/** What the address says the grid is searched for; what it says wrongly is left out. */
export function readLiveFilter(params: URLSearchParams): LiveFilter {
  const list = (key: string) => (params.get(key) ?? "").split(",").filter(Boolean)
  const whole = (key: string) => {
    const text = params.get(key) ?? ""
    return /^-?\d{1,15}$/u.test(text) ? Number(text) : null
  }
  return {
    statuses: UNIT_STATUSES.filter((status) => list("status").includes(status)),
    rooms: [0, 1, 2, 3, MANY_ROOMS].filter((rooms) => list("rooms").includes(String(rooms))),
    priceMax: whole("priceMax"),
    floorFrom: whole("floorFrom"),
    floorTo: whole("floorTo"),
    areaFromDm2: whole("areaFrom"),
    areaToDm2: whole("areaTo"),
    mine: params.get("mine") === "true",
  }
}

/** The same backwards: only what is asked for. */
export function writeLiveFilter(filter: LiveFilter): URLSearchParams {
  const params = new URLSearchParams()
  const set = (key: string, value: string | number | null) => {
    if (value !== null && value !== "") params.set(key, String(value))
  }
  set("status", filter.statuses.join(","))
  set("rooms", filter.rooms.join(","))
  set("priceMax", filter.priceMax)
  set("floorFrom", filter.floorFrom)
  set("floorTo", filter.floorTo)
  set("areaFrom", filter.areaFromDm2)
  set("areaTo", filter.areaToDm2)
  set("mine", filter.mine ? "true" : null)
  return params
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
