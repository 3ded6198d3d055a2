import { denormalise, normalise, outline, type Point } from "@/lib/domain/drawings/geometry/rules"
import type { DrawingBody, PolygonShape, Shape, ShapeLink, Vertex } from "@/lib/domain/drawings/schema"

/** A body with some of its shapes replaced; the others stay the very same objects. */
export function replaceShapes(body: DrawingBody, changed: readonly Shape[]): DrawingBody {
  const byId = new Map(changed.map((shape) => [shape.id, shape]))
  return { ...body, shapes: body.shapes.map((shape) => byId.get(shape.id) ?? shape) }
}

export function removeShapes(body: DrawingBody, ids: readonly string[]): DrawingBody {
  const gone = new Set(ids)
  return { ...body, shapes: body.shapes.filter(({ id }) => !gone.has(id)) }
}

/** The first of a row of free ids: s1, s2, s3 … */
export function freeId({ shapes }: DrawingBody): number {
  return shapes.reduce((next, { id }) => {
    const number = /^s(\d{1,9})$/u.exec(id)
    return number ? Math.max(next, Number(number[1]) + 1) : next
  }, 1)
}

/** Adds shapes above the others, each with an id of its own; tells which. */
export function addShapes(body: DrawingBody, shapes: readonly Shape[]): { body: DrawingBody; ids: string[] } {
  const first = freeId(body)
  const added = shapes.map((shape, index) => ({ ...shape, id: `s${first + index}` }))
  return { body: { ...body, shapes: [...body.shapes, ...added] }, ids: added.map(({ id }) => id) }
}

/** Shapes moved by pixels of the sheet: together, and no further than its edge, so that none changes its form. */
export function moved(body: DrawingBody, shapes: readonly Shape[], by: Point): Shape[] {
  const vertices = shapes.flatMap((shape) => (shape.kind === "polygon" ? shape.points : [shape.at]))
  const within = (delta: number, axis: 0 | 1) => {
    const least = Math.min(...vertices.map((vertex) => vertex[axis]))
    const most = Math.max(...vertices.map((vertex) => vertex[axis]))
    return Math.min(1 - most, Math.max(-least, delta))
  }
  const [dx, dy] = [within(by.x / body.width, 0), within(by.y / body.height, 1)]
  const move = ([x, y]: Vertex) => normalise({ x: (x + dx) * body.width, y: (y + dy) * body.height }, body)
  return shapes.map((shape) =>
    shape.kind === "polygon" ? { ...shape, points: shape.points.map(move) } : { ...shape, at: move(shape.at) },
  )
}

/** A polygon with a vertex put elsewhere. */
export function withVertex(polygon: PolygonShape, index: number, vertex: Vertex): PolygonShape {
  return { ...polygon, points: polygon.points.map((old, at) => (at === index ? vertex : old)) }
}

/** A polygon with a new vertex in the middle of the edge that follows `after`. */
export function withNewVertex(polygon: PolygonShape, after: number): PolygonShape {
  const [a, b] = [polygon.points[after], polygon.points[(after + 1) % polygon.points.length]]
  if (!a || !b) return polygon
  const middle: Vertex = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  return { ...polygon, points: polygon.points.toSpliced(after + 1, 0, middle) }
}

/** A polygon without a vertex; three always stay. */
export function withoutVertex(polygon: PolygonShape, index: number): PolygonShape {
  return polygon.points.length > 3 ? { ...polygon, points: polygon.points.toSpliced(index, 1) } : polygon
}

export function withLinks(body: DrawingBody, links: readonly { id: string; link: ShapeLink | null }[]): DrawingBody {
  const byId = new Map(links.map(({ id, link }) => [id, link]))
  const changed = body.shapes.flatMap((shape): Shape[] => {
    const link = byId.get(shape.id)
    return shape.kind === "polygon" && link !== undefined ? [{ ...shape, link }] : []
  })
  return replaceShapes(body, changed)
}

/** The ring of the rectangle between two of its corners; null when it has no area. */
export function rectangle(a: Vertex, b: Vertex): Vertex[] | null {
  if (a[0] === b[0] || a[1] === b[1]) return null
  return [a, [b[0], a[1]], b, [a[0], b[1]]]
}

/** Where a vertex's neighbours are, in pixels of the sheet: what right angles are measured from. */
export function cornersOf(polygon: PolygonShape, index: number, body: DrawingBody): Point[] {
  const { points } = polygon
  return [points.at(index - 1), points[(index + 1) % points.length]].flatMap((vertex) =>
    vertex ? [denormalise(vertex, body)] : [],
  )
}

/** The rings that hold what is drawn or moved: every polygon but those that move. */
export function ringsBeside(body: DrawingBody, moving: ReadonlySet<string>): Point[][] {
  return body.shapes.flatMap((shape) =>
    shape.kind === "polygon" && !moving.has(shape.id) ? [outline(shape, body)] : [],
  )
}
