import { isDrawnAt, linkKey, polygonsOf } from "@/lib/domain/drawings/linking/rules"
import type { DrawingBody, DrawingPlace, ShapeLink } from "@/lib/domain/drawings/schema"
import { ROOM_KINDS, type RoomKind } from "@/lib/domain/layouts/schema"
import type { UnitDto } from "@/lib/domain/units/schema"

export type StudioUnit = Pick<
  UnitDto,
  | "id"
  | "blockId"
  | "entranceId"
  | "entrance"
  | "floor"
  | "floors"
  | "stack"
  | "number"
  | "kind"
  | "rooms"
  | "areaDm2"
  | "status"
>
export type StudioBlock = { id: string; name: string; entrances: readonly { id: string; name: string }[] }

/** What a polygon may open on this drawing, in the order of the house. */
export type Target = {
  key: string
  link: ShapeLink
  unit: StudioUnit | null
  floor: number | null
  block: string | null
  /** What several polygons may be: a flat has two bedrooms. */
  room: RoomKind | null
}

/**
 * Of the site its blocks; of a facade its floors, then its units; of a floor the units there, by entrance and stack; of a flat its
 * rooms, then, where it is one flat and not all of a layout, the units there.
 */
export function targetsOf(place: DrawingPlace, blocks: readonly StudioBlock[], units: readonly StudioUnit[]): Target[] {
  if (place.level === "master") {
    return blocks.map(({ id, name }) => toTarget({ to: "block", blockId: id }, { block: name }))
  }
  if (place.layoutId !== null) return roomTargets()
  const { blockId, entranceId } = place
  const entrances = blocks.flatMap((block) => block.entrances.map(({ id }) => id))
  const here = units
    .filter((unit) => isDrawnAt(unit, place))
    .toSorted(
      (a, b) =>
        b.floor - a.floor || entrances.indexOf(a.entranceId) - entrances.indexOf(b.entranceId) || a.stack - b.stack,
    )
  const flats = here.map((unit) => toTarget({ to: "unit", unitId: unit.id }, { unit }))
  if (place.level === "unit") return [...roomTargets(), ...flats]
  if (place.level !== "facade" || blockId === null) return flats
  const floors = [...new Set(here.map(({ floor }) => floor))]
  return [...floors.map((floor) => toTarget({ to: "floor", blockId, entranceId, floor }, { floor })), ...flats]
}

function roomTargets(): Target[] {
  return ROOM_KINDS.map((room) => toTarget({ to: "room", room }, { room }))
}

function toTarget(link: ShapeLink, parts: Partial<Omit<Target, "key" | "link">>): Target {
  return { key: linkKey(link), link, unit: null, floor: null, block: null, room: null, ...parts }
}

/** The polygons of each target, by its key. */
export function polygonsByTarget(body: Pick<DrawingBody, "shapes">): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { id, link } of polygonsOf(body)) {
    if (!link) continue
    const key = linkKey(link)
    found.set(key, [...(found.get(key) ?? []), id])
  }
  return found
}
