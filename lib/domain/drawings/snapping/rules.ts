import { boxOf, distance, nearestOnSegment, type Point } from "../geometry/rules"

/** A line shown while it holds the pointer. */
export type Guide = { from: Point; to: Point }
export type Snap = { point: Point; guides: Guide[] }

export type SnapField = {
  /** Rings that hold: their vertices first, then their edges. */
  rings: readonly (readonly Point[])[]
  /** Places whose horizontals and verticals hold: the vertices on both sides of the one that moves. */
  corners: readonly Point[]
  /** In pixels of the sheet. */
  tolerance: number
}

/** A vertex draws, then a right angle crossing an edge, then a right angle alone, then an edge: each further step only sharpens. */
const STEPS = 4

/**
 * Where a point comes to rest near vertices, edges and right angles. A point that rests stays: snapping it again gives the
 * same place, as the last step of the search is one that no longer moves it.
 */
export function snap(point: Point, field: SnapField): Snap {
  let result: Snap = { point, guides: [] }
  for (let step = 0; step < STEPS; step++) {
    const next = snapOnce(result.point, field)
    if (distance(next.point, result.point) < 1e-9) return { point: result.point, guides: next.guides }
    result = next
  }
  return result
}

function snapOnce(point: Point, { rings, corners, tolerance }: SnapField): Snap {
  const vertex = nearest(point, rings.flat(), tolerance)
  if (vertex) return { point: vertex, guides: [] }
  const x = nearestCorner(point, corners, tolerance, "x")
  const y = nearestCorner(point, corners, tolerance, "y")
  if (x && y) return withGuides({ x: x.x, y: y.y }, [x, y])
  const edge = nearestEdge(point, rings, tolerance)
  if (x || y) {
    const upright = { x: x?.x ?? point.x, y: y?.y ?? point.y }
    const crossing = edge ? crossingOf(edge, x, y) : null
    const corner = x ?? y
    const rest = crossing && distance(crossing, point) <= tolerance * 1.5 ? crossing : upright
    return withGuides(rest, corner ? [corner] : [])
  }
  return { point: edge ? nearestOnSegment(point, ...edge) : point, guides: [] }
}

const withGuides = (to: Point, corners: Point[]): Snap => ({ point: to, guides: corners.map((from) => ({ from, to })) })

function nearest(point: Point, candidates: readonly Point[], tolerance: number): Point | undefined {
  let best: Point | undefined
  let least = tolerance
  for (const candidate of candidates) {
    const far = distance(point, candidate)
    if (far <= least) [best, least] = [candidate, far]
  }
  return best
}

function nearestCorner(point: Point, corners: readonly Point[], tolerance: number, axis: "x" | "y"): Point | undefined {
  let best: Point | undefined
  let least = tolerance
  for (const corner of corners) {
    const far = Math.abs(point[axis] - corner[axis])
    if (far <= least) [best, least] = [corner, far]
  }
  return best
}

type Edge = [a: Point, b: Point]

function nearestEdge(point: Point, rings: SnapField["rings"], tolerance: number): Edge | undefined {
  let best: Edge | undefined
  let least = tolerance
  for (const ring of rings) {
    const box = boxOf(ring)
    const aside = point.x < box.left - tolerance || point.x > box.right + tolerance
    if (aside || point.y < box.top - tolerance || point.y > box.bottom + tolerance) continue
    for (const [index, a] of ring.entries()) {
      const b = ring[(index + 1) % ring.length] ?? a
      const far = distance(point, nearestOnSegment(point, a, b))
      if (far <= least) [best, least] = [[a, b], far]
    }
  }
  return best
}

/** Where the vertical of `x` or the horizontal of `y` crosses an edge; null beside the edge or along it. */
function crossingOf([a, b]: Edge, x: Point | undefined, y: Point | undefined): Point | null {
  const t = x ? (x.x - a.x) / (b.x - a.x) : y ? (y.y - a.y) / (b.y - a.y) : Number.NaN
  if (!(t >= 0 && t <= 1)) return null
  return { x: x ? x.x : a.x + t * (b.x - a.x), y: y ? y.y : a.y + t * (b.y - a.y) }
}

/** How far a group must still go so that one of its vertices rests on one of the others; null: nothing is near. */
export function snapGroup(moving: readonly Point[], { rings, tolerance }: Omit<SnapField, "corners">): Point | null {
  let best: Point | null = null
  let least = tolerance
  const others = rings.flat()
  for (const vertex of moving) {
    const target = nearest(vertex, others, least)
    if (!target) continue
    least = distance(vertex, target)
    best = { x: target.x - vertex.x, y: target.y - vertex.y }
  }
  return best
}
