import type { PublicCounts } from "../../complexes/schema"
import { isInside } from "../../layouts/rules"
import type { PublicStatus } from "../../units/rules"
import type { PublicUnitDto } from "../../units/schema"
import type { Shape, Vertex } from "../schema"
import type { DrawingPlace, PlanLabel, PlanShape, PlanTarget, PublicLevel } from "./schema"

type Unit = Omit<PublicUnitDto, "layoutId">
type Places = readonly DrawingPlace[]

const DOWNWARDS: readonly PublicLevel[] = ["master", "facade", "floor"]

/** Where a visitor begins: the highest level there is, the first of it. */
export function topDrawing(places: Places): DrawingPlace | null {
  const level = DOWNWARDS.find((one) => places.some((place) => place.level === one))
  return places.find((place) => place.level === level) ?? null
}

/** The drawing that a shape opens; null where nobody has drawn it. A floor of an entrance may be drawn with its whole block, and a block as a facade per entrance. */
export function drawingOf(places: Places, target: Exclude<PlanTarget, { to: "unit" }>): DrawingPlace | null {
  const own = places.filter((place) => place.block === target.block)
  if (target.to === "block") return own.find((place) => place.level === "facade") ?? null
  const floors = own.filter((place) => place.level === "floor" && place.floor === target.floor)
  return floors.find((place) => place.entrance === target.entrance) ?? floors.find((place) => !place.entrance) ?? null
}

/** The drawings above this one, from the top: site, then the facade it is on. */
export function wayTo(places: Places, place: DrawingPlace): DrawingPlace[] {
  if (place.level === "master") return []
  const site = places.find((one) => one.level === "master")
  const facades =
    place.level === "floor" ? places.filter((one) => one.level === "facade" && one.block === place.block) : []
  const facade = facades.find((one) => one.entrance === place.entrance) ?? facades[0]
  return [...(site ? [site] : []), ...(facade ? [facade] : [])]
}

/** The nearest drawn floors of the same entrance below and above. */
export function nextFloors(
  places: Places,
  place: DrawingPlace,
): { below: DrawingPlace | null; above: DrawingPlace | null } {
  const floor = place.floor ?? 0
  const column = places
    .filter((one) => one.level === "floor" && one.block === place.block && one.entrance === place.entrance)
    .sort((a, b) => (a.floor ?? 0) - (b.floor ?? 0))
  return {
    below: column.findLast((one) => (one.floor ?? 0) < floor) ?? null,
    above: column.find((one) => (one.floor ?? 0) > floor) ?? null,
  }
}

/** What one may look at instead on the same level, itself among it: the other blocks, or this floor's other entrances. */
export function peersOf(places: Places, place: DrawingPlace): DrawingPlace[] {
  if (place.level === "master") return []
  return places.filter(
    (one) =>
      one.level === place.level &&
      (place.level === "facade" || (one.block === place.block && one.floor === place.floor)),
  )
}

/** The floor drawing that shows a unit. */
export function floorOf(places: Places, unit: Pick<Unit, "block" | "entrance" | "floor">): DrawingPlace | null {
  return drawingOf(places, { to: "floor", block: unit.block, entrance: unit.entrance, floor: unit.floor })
}

/** What a shape stands for. A duplex is on both of its floors; a block means its flats, if it has any: parking has its own prices. */
export function unitsOf<U extends Unit>(units: readonly U[], target: PlanTarget): U[] {
  if (target.to === "unit") return units.filter((unit) => unit.id === target.unitId)
  const inBlock = units.filter((unit) => unit.block === target.block)
  if (target.to === "block") {
    const flats = inBlock.filter((unit) => unit.kind === "apartment")
    return flats.length > 0 ? flats : inBlock
  }
  return inBlock.filter(
    ({ entrance, floor, floors }) =>
      (target.entrance === null || entrance === target.entrance) &&
      floor <= target.floor &&
      target.floor < floor + Math.max(1, floors),
  )
}

export type Tally = { counts: PublicCounts; priceFrom: number | null; status: PublicStatus }

/** Counts by status and the least price of what is free, in minor units. The status is the best one that a buyer can hope for. */
export function tally(units: readonly Unit[]): Tally {
  const counts: PublicCounts = { available: 0, reserved: 0, sold: 0, closed: 0 }
  for (const { publicStatus } of units) counts[publicStatus] += 1
  const prices = units.flatMap((unit) => (unit.price === null ? [] : [unit.price]))
  const status = (["available", "reserved", "sold"] as const).find((one) => counts[one] > 0) ?? "closed"
  return { counts, priceFrom: prices.length > 0 ? Math.min(...prices) : null, status }
}

/** Tops that differ by less than this part of the height begin in one row. */
const ROW = 0.03

/**
 * From the top row to the bottom one, each from the left: the order of the Tab key. It is also the order of painting, so that
 * what a shape shows above itself is covered by no later shape.
 */
export function inReadingOrder<S extends Pick<PlanShape, "points">>(shapes: readonly S[]): S[] {
  const boxed = shapes.map((shape) => ({ shape, ...boxOf(shape.points) })).sort((a, b) => a.top - b.top)
  const rows: (typeof boxed)[] = []
  for (const one of boxed) {
    const row = rows.at(-1)
    if (row?.[0] && one.top - row[0].top < ROW) row.push(one)
    else rows.push([one])
  }
  return rows.flatMap((row) => row.sort((a, b) => a.left - b.left || a.top - b.top).map(({ shape }) => shape))
}

/** The words on a drawing. */
export function toLabels(shapes: readonly Shape[]): PlanLabel[] {
  return shapes.flatMap((shape) =>
    shape.kind === "label" ? [{ at: shape.at, text: shape.text, size: shape.size }] : [],
  )
}

export type ShapeBox = { left: number; top: number; right: number; bottom: number }

export function boxOf(points: readonly Vertex[]): ShapeBox {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

/** Where a shape's words stand: its centroid, or where that lies outside, the middle of its widest part at that height. */
export function middleOf(points: readonly Vertex[]): Vertex {
  const { left, right, top, bottom } = boxOf(points)
  let [doubled, sumX, sumY] = [0, 0, 0]
  points.forEach(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y]
    const cross = x * nextY - nextX * y
    doubled += cross
    sumX += (x + nextX) * cross
    sumY += (y + nextY) * cross
  })
  const centroid: Vertex =
    Math.abs(doubled) < 1e-9 ? [(left + right) / 2, (top + bottom) / 2] : [sumX / (3 * doubled), sumY / (3 * doubled)]
  if (isInside(centroid, points)) return centroid
  const y = centroid[1]
  const crossings = points
    .flatMap(([x1, y1], index) => {
      const [x2, y2] = points[(index + 1) % points.length] ?? [x1, y1]
      return y1 > y !== y2 > y ? [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)] : []
    })
    .sort((a, b) => a - b)
  let best: Vertex = centroid
  for (let index = 0, widest = 0; index + 1 < crossings.length; index += 2) {
    const [from, to] = [crossings[index] ?? 0, crossings[index + 1] ?? 0]
    if (to - from > widest) [widest, best] = [to - from, [(from + to) / 2, y]]
  }
  return best
}
