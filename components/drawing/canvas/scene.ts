import { type Box, boxOf, centroid, outline, type Point } from "@/lib/domain/drawings/geometry/rules"
import type { DrawingBody, LabelShape, Shape } from "@/lib/domain/drawings/schema"
import type { Tone } from "./colours"

/** How a polygon shows what it opens: colour, a sign beside it, a name. */
export type Look = { tone: Tone; mark: string; text: string }

type Caption = Look & { at: Point; box: Box }

/** A body made ready to be painted many times: few large paths instead of thousands of small ones. */
export type Scene = {
  paths: { tone: Tone; path: Path2D }[]
  captions: Caption[]
  labels: { at: Point; label: LabelShape; height: number }[]
}

/** `hidden`: shapes that follow the pointer and are painted above the others. */
export function makeScene(body: DrawingBody, look: (shape: Shape) => Look, hidden: ReadonlySet<string>): Scene {
  const paths = new Map<Tone, Path2D>()
  const captions: Caption[] = []
  const labels: Scene["labels"] = []
  for (const shape of body.shapes) {
    if (hidden.has(shape.id)) continue
    if (shape.kind === "label") {
      const at = { x: shape.at[0] * body.width, y: shape.at[1] * body.height }
      labels.push({ at, label: shape, height: shape.size * body.height })
      continue
    }
    const ring = outline(shape, body)
    const shown = look(shape)
    const path = paths.get(shown.tone) ?? new Path2D()
    paths.set(shown.tone, path)
    trace(path, ring)
    captions.push({ ...shown, at: centroid(ring), box: boxOf(ring) })
  }
  return { paths: [...paths].map(([tone, path]) => ({ tone, path })), captions, labels }
}

export function trace(path: Path2D | CanvasRenderingContext2D, ring: readonly Point[]): void {
  for (const [index, { x, y }] of ring.entries()) {
    if (index === 0) path.moveTo(x, y)
    else path.lineTo(x, y)
  }
  path.closePath()
}
