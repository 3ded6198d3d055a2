import type { DrawingBody, Shape } from "@/lib/domain/drawings/schema"
import type { Palette } from "./colours"
import { paintScene } from "./paint"
import { type Look, makeScene } from "./scene"

/** The longer side of an exported picture, pixels: a small sheet is drawn larger, so that it can be printed. */
const LEAST_SIDE = 2_000
const MOST_SIDE = 8_000

type Drawing = {
  body: DrawingBody
  image: HTMLImageElement | null
  look: (shape: Shape) => Look
  palette: Palette
}

/** The drawing with its background as a PNG; null when the browser cannot make one of this size. */
export function toPng({ body, image, look, palette }: Drawing): Promise<Blob | null> {
  const side = Math.max(body.width, body.height)
  const scale = Math.min(MOST_SIDE, Math.max(LEAST_SIDE, side)) / side
  const canvas = document.createElement("canvas")
  canvas.width = Math.round(body.width * scale)
  canvas.height = Math.round(body.height * scale)
  const context = canvas.getContext("2d")
  if (!context) return Promise.resolve(null)
  context.fillStyle = palette.card
  context.fillRect(0, 0, canvas.width, canvas.height)
  if (image) context.drawImage(image, 0, 0, canvas.width, canvas.height)
  context.scale(scale, scale)
  // On paper letters and lines are as large as on a screen of a thousand pixels.
  const frame = { palette, scale: 1_000 / side, view: { left: 0, top: 0, right: body.width, bottom: body.height } }
  paintScene(context, makeScene(body, look, new Set()), frame)
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"))
}

export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
