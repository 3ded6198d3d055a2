import type { DrawingBody, Shape, Vertex } from "../schema"

/** A place on the sheet in its own pixels: there both axes have one scale, so angles and distances mean something. */
export type Point = { x: number; y: number }
export type Sheet = Pick<DrawingBody, "width" | "height">
export type Box = { left: number; top: number; right: number; bottom: number }

/** Five decimals: a fifth of a pixel on the largest sheet, and half the bytes of a double. */
const PRECISION = 100_000

const part = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * PRECISION) / PRECISION

/** A place on the sheet as it is stored, 0…1; what lies beside the sheet comes to its edge. */
export function normalise({ x, y }: Point, sheet: Sheet): Vertex {
  return [part(x / sheet.width), part(y / sheet.height)]
}

export function denormalise([x, y]: Vertex, sheet: Sheet): Point {
  return { x: x * sheet.width, y: y * sheet.height }
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** The place of the segment from `a` to `b` that is nearest to `point`. */
export function nearestOnSegment(point: Point, a: Point, b: Point): Point {
  const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2
  if (length === 0) return a
  const along = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length
  const t = Math.min(1, Math.max(0, along))
  return { x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) }
}

/** Whether `point` lies in the ring, by counting the edges a ray to the right crosses. */
export function contains(ring: readonly Point[], point: Point): boolean {
  let inside = false
  let previous = ring.at(-1)
  for (const vertex of ring) {
    if (previous && vertex.y > point.y !== previous.y > point.y) {
      const x = vertex.x + ((point.y - vertex.y) * (previous.x - vertex.x)) / (previous.y - vertex.y)
      if (point.x < x) inside = !inside
    }
    previous = vertex
  }
  return inside
}

/** Twice the signed area, by the shoelace formula. */
function twiceArea(ring: readonly Point[]): number {
  return ring.reduce((sum, { x, y }, index) => {
    const next = ring[(index + 1) % ring.length] ?? { x, y }
    return sum + x * next.y - next.x * y
  }, 0)
}

export function area(ring: readonly Point[]): number {
  return Math.abs(twiceArea(ring)) / 2
}

/** The centre of gravity; of a ring without area the middle of its box. */
export function centroid(ring: readonly Point[]): Point {
  const twice = twiceArea(ring)
  const box = boxOf(ring)
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
  if (Math.abs(twice) < 1e-9) return middle
  let x = 0
  let y = 0
  for (const [index, vertex] of ring.entries()) {
    const next = ring[(index + 1) % ring.length] ?? vertex
    const cross = vertex.x * next.y - next.x * vertex.y
    x += (vertex.x + next.x) * cross
    y += (vertex.y + next.y) * cross
  }
  return { x: x / (3 * twice), y: y / (3 * twice) }
}

export function boxOf(points: readonly Point[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom
}

/** Drops vertices that repeat their neighbour or lie on the line between their neighbours, within `tolerance` pixels. */
export function simplify(ring: readonly Point[], tolerance = 0.5): Point[] {
  const kept = [...ring]
  for (let index = 0; index < kept.length && kept.length > 3; ) {
    const before = kept.at(index - 1)
    const vertex = kept[index]
    const after = kept[(index + 1) % kept.length]
    const idle = before && vertex && after && distance(vertex, nearestOnSegment(vertex, before, after)) <= tolerance
    if (idle) kept.splice(index, 1)
    else index++
  }
  return kept
}

/** Letters of a label are about this much narrower than high. */
const LETTER_WIDTH = 0.56

/** The vertices of a shape on the sheet; of a label the corners of its words. */
export function outline(shape: Shape, sheet: Sheet): Point[] {
  if (shape.kind === "polygon") return shape.points.map((vertex) => denormalise(vertex, sheet))
  const { x, y } = denormalise(shape.at, sheet)
  const height = shape.size * sheet.height
  const half = (shape.text.length * height * LETTER_WIDTH) / 2
  const [left, right, top, bottom] = [x - half, x + half, y - height / 2, y + height / 2]
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ]
}

/** The uppermost shape at a place; the last one drawn lies on top. */
export function shapeAt({ shapes, ...sheet }: DrawingBody, point: Point): Shape | undefined {
  return shapes.findLast((shape) => contains(outline(shape, sheet), point))
}

/** The shapes that a rubber band touches. */
export function shapesWithin({ shapes, ...sheet }: DrawingBody, band: Box): Shape[] {
  return shapes.filter((shape) => boxesMeet(boxOf(outline(shape, sheet)), band))
}
