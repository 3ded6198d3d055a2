import { UNIT_STATUSES, type UnitStatus } from "@/lib/domain/units/rules"
import { UNIT_KINDS, type UnitDto, type UnitFilter, type UnitKind } from "@/lib/domain/units/schema"

/** What is typed and chosen above a grid or a price list; "" asks for nothing. */
export type Conditions = {
  blockId: string
  entranceId: string
  floorFrom: string
  floorTo: string
  stack: string
  layoutId: string
  rooms: string
  kind: UnitKind | ""
  status: UnitStatus | ""
}

export const NO_CONDITIONS: Conditions = {
  blockId: "",
  entranceId: "",
  floorFrom: "",
  floorTo: "",
  stack: "",
  layoutId: "",
  rooms: "",
  kind: "",
  status: "",
}

/** As the API takes it. Half a number is no condition yet. */
export function toFilter(complexId: string, conditions: Conditions): UnitFilter {
  const { blockId, entranceId, layoutId } = conditions
  const numbers = {
    floorFrom: whole(conditions.floorFrom),
    floorTo: whole(conditions.floorTo),
    stack: whole(conditions.stack),
    rooms: whole(conditions.rooms),
  }
  const kind = UNIT_KINDS.find((known) => known === conditions.kind)
  const status = UNIT_STATUSES.find((known) => known === conditions.status)
  return defined({
    complexId,
    blockId: blockId || undefined,
    entranceId: entranceId || undefined,
    layoutId: layoutId || undefined,
    ...numbers,
    stack: numbers.stack !== undefined && numbers.stack > 0 ? numbers.stack : undefined,
    kind,
    status,
  })
}

/** The same over units that are there already. */
export function matchesFilter(unit: UnitDto, filter: UnitFilter): boolean {
  const { complexId: _, floorFrom, floorTo, ids, ...exact } = filter
  if (floorFrom !== undefined && unit.floor < floorFrom) return false
  if (floorTo !== undefined && unit.floor > floorTo) return false
  if (ids && !ids.includes(unit.id)) return false
  return Object.entries(exact).every(([key, value]) => value === undefined || unit[key as keyof typeof exact] === value)
}

export function isUnconditional(conditions: Conditions): boolean {
  return Object.values(conditions).every((value) => value === "")
}

function whole(text: string): number | undefined {
  return /^-?\d{1,3}$/.test(text.trim()) ? Number(text) : undefined
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T
}
