import {
  type Box,
  boxOf,
  denormalise,
  distance,
  normalise,
  outline,
  type Point,
  shapeAt,
} from "@/lib/domain/drawings/geometry/rules"
import type { DrawingBody, PolygonShape, Shape } from "@/lib/domain/drawings/schema"
import { type Guide, snap, snapGroup } from "@/lib/domain/drawings/snapping/rules"
import { cornersOf, moved, ringsBeside, withNewVertex, withVertex } from "../state/edit"
import { type Editor, selectedShapes, solePolygon } from "../state/editor"

/** What a press on the drawing begins, in pixels of the sheet. */
export type Gesture =
  | { kind: "band"; from: Point; add: boolean }
  | { kind: "move"; from: Point; shapes: Shape[]; rings: Point[][] }
  | { kind: "vertex"; polygon: PolygonShape; index: number; fresh: boolean; rings: Point[][]; corners: Point[] }

/** How near is near: screen pixels. */
export const REACH = 9

export type Press = { at: Point; tolerance: number; shift: boolean }

/** The handle under a press: a vertex, or the middle of the edge after it. */
export function handleAt(polygon: PolygonShape, body: DrawingBody, { at, tolerance }: Press) {
  const ring = outline(polygon, body)
  const vertex = ring.findIndex((place) => distance(place, at) <= tolerance)
  if (vertex >= 0) return { vertex, middle: false }
  const middle = ring.findIndex((a, index) => {
    const b = ring[(index + 1) % ring.length] ?? a
    return distance({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, at) <= tolerance
  })
  return middle >= 0 ? { vertex: middle, middle: true } : null
}

/** Begins to reshape the selected polygon when a handle was met. */
export function reshape(editor: Editor, press: Press): Extract<Gesture, { kind: "vertex" }> | null {
  const { body } = editor.history.present
  const polygon = solePolygon(editor)
  const handle = polygon && handleAt(polygon, body, press)
  if (!polygon || !handle) return null
  const changed = handle.middle ? withNewVertex(polygon, handle.vertex) : polygon
  const index = handle.middle ? handle.vertex + 1 : handle.vertex
  const rings = ringsBeside(body, new Set([polygon.id]))
  // A vertex on an edge is there only once it has been dragged.
  const fresh = handle.middle
  return { kind: "vertex", polygon: changed, index, fresh, rings, corners: cornersOf(changed, index, body) }
}

export function shapeUnder(editor: Editor, at: Point): Shape | undefined {
  return shapeAt(editor.history.present.body, at)
}

/** Begins to move what is selected. */
export function moveSelected(editor: Editor, from: Point): Extract<Gesture, { kind: "move" }> {
  const shapes = selectedShapes(editor)
  return { kind: "move", from, shapes, rings: ringsBeside(editor.history.present.body, new Set(editor.selected)) }
}

type Hold = { snapping: boolean; tolerance: number; body: DrawingBody }
export type Dragged = { shapes: Shape[]; guides: readonly Guide[] }

/** The shapes as they are with the pointer at a place. */
export function dragged(gesture: Extract<Gesture, { kind: "move" | "vertex" }>, at: Point, hold: Hold): Dragged {
  const { body, tolerance } = hold
  if (gesture.kind === "move") {
    const by = { x: at.x - gesture.from.x, y: at.y - gesture.from.y }
    const shapes = moved(body, gesture.shapes, by)
    const rest = hold.snapping ? snapGroup(vertices(shapes, body), { rings: gesture.rings, tolerance }) : null
    return { shapes: rest ? moved(body, shapes, rest) : shapes, guides: [] }
  }
  const { polygon, index, rings, corners } = gesture
  const { point, guides } = hold.snapping ? snap(at, { rings, corners, tolerance }) : { point: at, guides: [] }
  return { shapes: [withVertex(polygon, index, normalise(point, body))], guides }
}

function vertices(shapes: readonly Shape[], body: DrawingBody): Point[] {
  return shapes.flatMap((shape) => (shape.kind === "polygon" ? outline(shape, body) : []))
}

/** Where the pen comes to rest: on others' vertices and edges, at a right angle to its last ones, on its own beginning. */
export function penAt(editor: Editor, at: Point, hold: Omit<Hold, "body">): { point: Point; guides: readonly Guide[] } {
  const { body } = editor.history.present
  if (!hold.snapping) return { point: onSheet(at, body), guides: [] }
  const own = editor.pen.map((vertex) => denormalise(vertex, body))
  const corners = editor.tool === "rectangle" ? [] : [own.at(-1), own[0]].flatMap((place) => place ?? [])
  const beginning = own[0] ? [[own[0]]] : []
  const rings = [...ringsBeside(body, new Set()), ...(editor.tool === "rectangle" ? [] : beginning)]
  const rest = snap(at, { rings, corners, tolerance: hold.tolerance })
  return { point: onSheet(rest.point, body), guides: rest.guides }
}

function onSheet({ x, y }: Point, { width, height }: DrawingBody): Point {
  return { x: Math.min(width, Math.max(0, x)), y: Math.min(height, Math.max(0, y)) }
}

export function bandBetween(from: Point, to: Point): Box {
  return boxOf([from, to])
}
