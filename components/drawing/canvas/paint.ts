import { type Box, boxesMeet } from "@/lib/domain/drawings/geometry/rules"
import type { Palette } from "./colours"
import type { Scene } from "./scene"

/** Above a picture a polygon lets it through. */
const SHINE = 0.6
/** Letters of a caption, screen pixels; narrower polygons have none. */
const LETTERS = 12
const LEAST_WIDTH = 22

export type Frame = {
  palette: Palette
  /** Screen pixels for one of the sheet: lines and letters keep their size on the screen. */
  scale: number
  view: Box
}

/** Paints a scene in the sheet's own pixels, whatever is under it. */
export function paintScene(context: CanvasRenderingContext2D, scene: Scene, frame: Frame): void {
  const { palette, scale } = frame
  context.lineJoin = "round"
  for (const { tone, path } of scene.paths) {
    const { fill, line } = palette.tones[tone]
    context.globalAlpha = SHINE
    context.fillStyle = fill
    context.fill(path)
    context.globalAlpha = 1
    context.strokeStyle = line
    context.lineWidth = 1.5 / scale
    context.setLineDash(tone === "open" ? [6 / scale, 4 / scale] : [])
    context.stroke(path)
  }
  context.setLineDash([])
  paintCaptions(context, scene, frame)
  paintLabels(context, scene, frame)
}

function paintCaptions(context: CanvasRenderingContext2D, { captions }: Scene, { palette, scale, view }: Frame): void {
  context.textAlign = "center"
  context.textBaseline = "middle"
  context.font = `600 ${LETTERS / scale}px ${palette.font}`
  context.lineWidth = 3 / scale
  for (const { box, at, text, mark, tone } of captions) {
    const width = (box.right - box.left) * scale
    const height = (box.bottom - box.top) * scale
    if (text === "" || width < LEAST_WIDTH || height < LETTERS || !boxesMeet(box, view)) continue
    const words = mark && width > LEAST_WIDTH * 2 ? `${text} ${mark}` : text
    context.strokeStyle = palette.tones[tone].fill
    context.strokeText(words, at.x, at.y, box.right - box.left)
    context.fillStyle = palette.tones[tone].text
    context.fillText(words, at.x, at.y, box.right - box.left)
  }
}

function paintLabels(context: CanvasRenderingContext2D, { labels }: Scene, { palette, scale }: Frame): void {
  context.textAlign = "center"
  context.textBaseline = "middle"
  for (const { at, label, height } of labels) {
    if (height * scale < 3) continue
    context.font = `600 ${height}px ${palette.font}`
    context.lineWidth = height / 5
    context.strokeStyle = palette.card
    context.strokeText(label.text, at.x, at.y)
    context.fillStyle = palette.ink
    context.fillText(label.text, at.x, at.y)
  }
}
