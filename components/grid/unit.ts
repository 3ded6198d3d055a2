import type { PublicUnitDto } from "@/lib/domain/units/schema"

/** A unit as the public grid and the facade draw it. Area in dm²; price in minor units of the complex's currency, null unless free. */
export type GridUnit = Omit<PublicUnitDto, "layoutId">
export type PublicStatus = GridUnit["publicStatus"]
export type UnitKind = GridUnit["kind"]

/** Where a unit stands: all that the layout of a grid asks, whoever looks at it. */
export type PlacedUnit = Pick<GridUnit, "id" | "block" | "entrance" | "floor" | "floors" | "stack" | "kind">

/** Units of one entrance, in drawing order. */
export type EntranceUnits<Unit extends PlacedUnit = GridUnit> = { block: string; entrance: string; units: Unit[] }

export function byEntrance<Unit extends PlacedUnit>(units: readonly Unit[]): EntranceUnits<Unit>[] {
  const groups = new Map<string, EntranceUnits<Unit>>()
  for (const unit of units) {
    const key = `${unit.block}\n${unit.entrance}`
    const group = groups.get(key) ?? { block: unit.block, entrance: unit.entrance, units: [] }
    group.units.push(unit)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** The floors a unit takes, lowest first: a duplex has a window on each of two. */
export function floorsOf(unit: PlacedUnit): number[] {
  return Array.from({ length: Math.max(1, unit.floors) }, (_, index) => unit.floor + index)
}

/** What is lived in or traded in stands in the building's grid and has a door; parking and storage belong to a block and are sold by the piece. */
export function standsInBuilding({ kind }: Pick<PlacedUnit, "kind">): boolean {
  return kind === "apartment" || kind === "commercial"
}

const LOTS = ["commercial", "parking", "storage"] as const satisfies UnitKind[]

export type Lot<Unit extends PlacedUnit> = { kind: (typeof LOTS)[number]; blocks: { block: string; units: Unit[] }[] }

/** What is no flat, kind by kind and block by block: numbers repeat across blocks. */
export function toLots<Unit extends PlacedUnit>(units: readonly Unit[]): Lot<Unit>[] {
  return LOTS.map((kind) => {
    const own = units.filter((unit) => unit.kind === kind)
    const blocks = [...new Set(own.map((unit) => unit.block))]
    return { kind, blocks: blocks.map((block) => ({ block, units: own.filter((unit) => unit.block === block) })) }
  }).filter((lot) => lot.blocks.length > 0)
}
