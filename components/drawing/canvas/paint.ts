import type { Box } from "@/lib/domain/drawings/geometry/rules"
import type { Palette } from "./colours"
import { type Scene, trace, within } from "./scene"

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

type Shown = ReturnType<typeof within>

/** Paints what of a scene is on the screen, in the sheet's own pixels: one path a colour, however many polygons. */
export function paintScene(context: CanvasRenderingContext2D, scene: Scene, frame: Frame): void {
  const { palette, scale } = frame
  const shown = within(scene, frame.view)
  context.lineJoin = "round"
  context.lineWidth = 1.5 / scale
  for (const { tone, figures } of shown) {
    const { fill, line } = palette.tones[tone]
    context.beginPath()
    for (const { ring } of figures) trace(context, ring)
    context.globalAlpha = SHINE
    context.fillStyle = fill
    context.fill()
    context.globalAlpha = 1
    context.strokeStyle = line
    context.setLineDash(tone === "open" ? [6 / scale, 4 / scale] : [])
    context.stroke()
  }
  context.setLineDash([])
  paintCaptions(context, shown, frame)
  paintLabels(context, scene, frame)
}

function paintCaptions(context: CanvasRenderingContext2D, shown: Shown, { palette, scale }: Frame): void {
  context.textAlign = "center"
  context.textBaseline = "middle"
  context.font = `600 ${LETTERS / scale}px ${palette.font}`
  for (const { tone, figures } of shown) {
    context.fillStyle = palette.tones[tone].text
    for (const { box, middle, text, mark } of figures) {
      const width = (box.right - box.left) * scale
      if (text === "" || width < LEAST_WIDTH || (box.bottom - box.top) * scale < LETTERS) continue
      const words = mark && width > LEAST_WIDTH * 2 ? `${text} ${mark}` : text
      context.fillText(words, middle.x, middle.y, box.right - box.left)
    }
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
