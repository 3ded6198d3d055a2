import type { PublicUnitDto } from "@/lib/domain/units/schema"

/** A unit as the public grid and the facade draw it. Area in dm²; price in minor units of the complex's currency, null unless free. */
export type GridUnit = Omit<PublicUnitDto, "layoutId">
export type PublicStatus = GridUnit["publicStatus"]
export type UnitKind = GridUnit["kind"]

/** Units of one entrance, in drawing order. */
export type EntranceUnits = { block: string; entrance: string; units: GridUnit[] }

export function byEntrance(units: readonly GridUnit[]): EntranceUnits[] {
  const groups = new Map<string, EntranceUnits>()
  for (const unit of units) {
    const key = `${unit.block}\n${unit.entrance}`
    const group = groups.get(key) ?? { block: unit.block, entrance: unit.entrance, units: [] }
    group.units.push(unit)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** The floors a unit takes, lowest first: a duplex has a window on each of two. */
export function floorsOf(unit: GridUnit): number[] {
  return Array.from({ length: Math.max(1, unit.floors) }, (_, index) => unit.floor + index)
}

/** What is lived in or traded in stands in the building's grid; what is sold by the piece has rows of its own. */
export function standsInBuilding(unit: GridUnit): boolean {
  return unit.kind === "apartment" || unit.kind === "commercial"
}
