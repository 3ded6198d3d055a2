import { boxOf, outline, type Sheet } from "../geometry/rules"
import type { DrawingBody, DrawingPlace, PolygonShape, ShapeLink } from "../schema"

/** A unit as far as drawings are concerned. */
export type DrawnUnit = {
  id: string
  blockId: string
  entranceId: string
  floor: number
  /** Floors it takes: a duplex is drawn on both. */
  floors: number
  stack: number
}

export function polygonsOf(body: Pick<DrawingBody, "shapes">): PolygonShape[] {
  return body.shapes.filter((shape) => shape.kind === "polygon")
}

/** One name for what a link opens, to compare links by. */
export function linkKey(link: ShapeLink): string {
  if (link.to === "unit") return `unit:${link.unitId}`
  if (link.to === "block") return `block:${link.blockId}`
  if (link.to === "room") return `room:${link.room}`
  return `floor:${link.blockId}:${link.entranceId ?? ""}:${link.floor}`
}

/** Whether a unit can be seen on a drawing of this place. */
export function isDrawnAt(unit: DrawnUnit, place: Omit<DrawingPlace, "level" | "layoutId">): boolean {
  if (place.blockId !== null && unit.blockId !== place.blockId) return false
  if (place.entranceId !== null && unit.entranceId !== place.entranceId) return false
  if (place.floor === null) return true
  return unit.floor <= place.floor && place.floor < unit.floor + unit.floors
}

/** Both lists of what is still to be done: "polygons without a unit" and "units without a polygon". */
export function unfinished<Unit extends DrawnUnit>(body: Pick<DrawingBody, "shapes">, units: readonly Unit[]) {
  const polygons = polygonsOf(body)
  const drawn = new Set(polygons.flatMap(({ link }) => (link?.to === "unit" ? [link.unitId] : [])))
  return {
    polygons: polygons.filter(({ link }) => link === null),
    units: units.filter(({ id }) => !drawn.has(id)),
  }
}

/**
 * Polygons as they stand on the drawing: row by row from the top, each row from the left. On a floor plan everything is one row:
 * stacks are counted from left to right. A polygon belongs to the row whose height it shares by half.
 */
export function inStackOrder(
  polygons: readonly PolygonShape[],
  sheet: Sheet,
  level: DrawingPlace["level"],
): PolygonShape[] {
  const placed = polygons.map((polygon) => {
    const { left, right, top, bottom } = boxOf(outline(polygon, sheet))
    return { polygon, x: (left + right) / 2, y: (top + bottom) / 2, height: bottom - top, row: 0 }
  })
  if (level !== "floor") {
    placed.sort((a, b) => a.y - b.y)
    let first = placed[0]
    let row = 0
    for (const item of placed) {
      if (first && item.y - first.y > Math.min(first.height, item.height) / 2) [first, row] = [item, row + 1]
      item.row = row
    }
  }
  return placed.sort((a, b) => a.row - b.row || a.x - b.x).map(({ polygon }) => polygon)
}

/** Links what has no link yet with what has no polygon yet, in their orders; what is left over on either side stays as it is. */
export function pairInOrder(
  polygons: readonly PolygonShape[],
  links: readonly ShapeLink[],
): { id: string; link: ShapeLink }[] {
  return polygons.flatMap(({ id }, index) => {
    const link = links[index]
    return link ? [{ id, link }] : []
  })
}

/** A floor's body for another floor: a polygon of a unit goes to the unit of the same entrance and stack there, or to nothing. */
export function relinkByStack(body: DrawingBody, from: readonly DrawnUnit[], to: readonly DrawnUnit[]): DrawingBody {
  const position = (unit: DrawnUnit) => `${unit.entranceId}:${unit.stack}`
  const source = new Map(from.map((unit) => [unit.id, position(unit)]))
  const target = new Map(to.map((unit) => [position(unit), unit.id]))
  return {
    ...body,
    shapes: body.shapes.map((shape) => {
      if (shape.kind !== "polygon" || shape.link?.to !== "unit") return shape
      const unitId = target.get(source.get(shape.link.unitId) ?? "")
      return { ...shape, link: unitId === undefined ? null : { to: "unit", unitId } }
    }),
  }
}
