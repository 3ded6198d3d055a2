import { type Box, boxesMeet, boxOf, centroid, outline, type Point } from "@/lib/domain/drawings/geometry/rules"
import type { DrawingBody, LabelShape, Shape } from "@/lib/domain/drawings/schema"
import type { Tone } from "./colours"

/** How a polygon shows what it opens: colour, a sign beside it, a name. */
export type Look = { tone: Tone; mark: string; text: string }

type Figure = Look & { ring: readonly Point[]; box: Box; middle: Point }

/** A body made ready to be painted many times: places in pixels of the sheet, polygons by the colour they share. */
export type Scene = {
  figures: ReadonlyMap<Tone, readonly Figure[]>
  labels: readonly { at: Point; label: LabelShape; height: number }[]
}

/** `hidden`: shapes that follow the pointer and are painted above the others. */
export function makeScene(body: DrawingBody, look: (shape: Shape) => Look, hidden: ReadonlySet<string>): Scene {
  const figures = new Map<Tone, Figure[]>()
  const labels: { at: Point; label: LabelShape; height: number }[] = []
  for (const shape of body.shapes) {
    if (hidden.has(shape.id)) continue
    if (shape.kind === "label") {
      const at = { x: shape.at[0] * body.width, y: shape.at[1] * body.height }
      labels.push({ at, label: shape, height: shape.size * body.height })
      continue
    }
    const ring = outline(shape, body)
    const shown = look(shape)
    const figure = { ...shown, ring, box: boxOf(ring), middle: centroid(ring) }
    const alike = figures.get(shown.tone)
    if (alike) alike.push(figure)
    else figures.set(shown.tone, [figure])
  }
  return { figures, labels }
}

/** What of a scene is on the screen. */
export function within(scene: Scene, view: Box): { tone: Tone; figures: Figure[] }[] {
  return [...scene.figures].map(([tone, figures]) => ({
    tone,
    figures: figures.filter(({ box }) => boxesMeet(box, view)),
  }))
}

export function trace(context: CanvasRenderingContext2D, ring: readonly Point[]): void {
  for (const [index, { x, y }] of ring.entries()) {
    if (index === 0) context.moveTo(x, y)
    else context.lineTo(x, y)
  }
  context.closePath()
}
