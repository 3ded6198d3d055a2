import { type Box, denormalise, outline, type Point } from "@/lib/domain/drawings/geometry/rules"
import type { DrawingBody, PolygonShape, Shape, Vertex } from "@/lib/domain/drawings/schema"
import type { Guide } from "@/lib/domain/drawings/snapping/rules"
import type { Palette } from "./colours"
import { trace } from "./scene"

/** What lies above the drawing and follows the hand: none of it is state of React. */
export type Above = {
  /** Selected shapes, or their moved selves while they are dragged. */
  shapes: readonly Shape[]
  /** The polygon that shows its vertices. */
  reshaped: PolygonShape | null
  vertex: number | null
  pen: readonly Vertex[]
  /** Where the next vertex would come. */
  nib: Point | null
  rectangle: boolean
  band: Box | null
  guides: readonly Guide[]
  /** The keyboard's place, while the keyboard draws. */
  cursor: Point | null
}

const HANDLE = 5

export function paintAbove(
  context: CanvasRenderingContext2D,
  above: Above,
  body: DrawingBody,
  { palette, scale }: { palette: Palette; scale: number },
): void {
  const px = 1 / scale
  const line = (colour: string, width: number, dash: number[] = []) => {
    context.strokeStyle = colour
    context.lineWidth = width * px
    context.setLineDash(dash.map((length) => length * px))
  }
  for (const shape of above.shapes) {
    context.beginPath()
    trace(context, outline(shape, body))
    line(palette.card, 5)
    context.stroke()
    line(palette.accent, 2.5)
    context.stroke()
  }
  if (above.reshaped) paintHandles(context, above, above.reshaped, body, palette, px)
  for (const { from, to } of above.guides) {
    context.beginPath()
    context.moveTo(from.x, from.y)
    context.lineTo(to.x, to.y)
    line(palette.guide, 1, [4, 4])
    context.stroke()
  }
  paintPen(context, above, body, palette, px)
  const { band, cursor } = above
  if (band) {
    context.beginPath()
    context.rect(band.left, band.top, band.right - band.left, band.bottom - band.top)
    line(palette.accent, 1, [4, 4])
    context.stroke()
  }
  if (cursor) {
    context.beginPath()
    for (const [dx, dy] of [
      [14 * px, 0],
      [0, 14 * px],
    ] as const) {
      context.moveTo(cursor.x - dx, cursor.y - dy)
      context.lineTo(cursor.x + dx, cursor.y + dy)
    }
    line(palette.card, 5)
    context.stroke()
    line(palette.accent, 2)
    context.stroke()
  }
}

function paintHandles(
  context: CanvasRenderingContext2D,
  { vertex }: Above,
  polygon: PolygonShape,
  body: DrawingBody,
  palette: Palette,
  px: number,
): void {
  const ring = outline(polygon, body)
  context.lineWidth = 1.5 * px
  context.setLineDash([])
  context.strokeStyle = palette.accent
  for (const [index, at] of ring.entries()) {
    const next = ring[(index + 1) % ring.length] ?? at
    dot(context, { x: (at.x + next.x) / 2, y: (at.y + next.y) / 2 }, 3 * px, palette.card)
    dot(context, at, HANDLE * px, index === vertex ? palette.accent : palette.card)
  }
}

function paintPen(
  context: CanvasRenderingContext2D,
  { pen, nib, rectangle }: Above,
  body: DrawingBody,
  palette: Palette,
  px: number,
): void {
  const ring = pen.map((at) => denormalise(at, body))
  const first = ring[0]
  context.strokeStyle = palette.accent
  context.lineWidth = 2 * px
  context.setLineDash([])
  if (first) {
    context.beginPath()
    if (rectangle && nib) context.rect(first.x, first.y, nib.x - first.x, nib.y - first.y)
    else {
      context.moveTo(first.x, first.y)
      for (const { x, y } of nib ? [...ring, nib] : ring) context.lineTo(x, y)
    }
    context.stroke()
  }
  for (const at of ring) dot(context, at, HANDLE * px, palette.card)
  if (nib) dot(context, nib, 3 * px, palette.accent)
}

function dot(context: CanvasRenderingContext2D, at: Point, radius: number, fill: string): void {
  context.beginPath()
  context.arc(at.x, at.y, radius, 0, 2 * Math.PI)
  context.fillStyle = fill
  context.fill()
  context.stroke()
}
