import type { Sheet } from "@/lib/domain/drawings/geometry/rules"
import type { Board } from "./board"
import type { Palette } from "./colours"
import { paintScene } from "./paint"
import { type Scene, within } from "./scene"
import { visible } from "./view"

/** While the view moves, more polygons than these are shown by a picture of them. */
const FEW = 250
/** The longer side of that picture, pixels. */
const PICTURE_SIDE = 2_000

export type Painting = { scene: Scene; sheet: Sheet; palette: Palette; image: HTMLImageElement | null }

/**
 * Paints the sheet with its background and polygons. While the view moves a large drawing is one picture, taken once and put
 * where the sheet is; a moment after it rests it is drawn sharp again. The same painting takes its picture once.
 */
export function sheetPainter(painting: Painting, board: Board): (context: CanvasRenderingContext2D) => void {
  let picture: { canvas: HTMLCanvasElement; scale: number } | null = null
  const { scene, sheet } = painting
  return (context) => {
    const view = visible(board.view, board.size)
    const many = () => within(scene, view).reduce((sum, { figures }) => sum + figures.length, 0) > FEW
    if (!board.moving || !many()) return paintSheet(context, painting, { scale: board.view.scale, view })
    // Lines of a picture that was taken from twice as far would be twice as thick: it is taken again before the next journey.
    if (!picture || board.departed / picture.scale > 2 || picture.scale / board.departed > 2) {
      picture = { canvas: takePicture(painting, board.view.scale), scale: board.view.scale }
    }
    context.drawImage(picture.canvas, 0, 0, sheet.width, sheet.height)
  }
}

function paintSheet(
  context: CanvasRenderingContext2D,
  { scene, sheet, palette, image }: Painting,
  frame: { scale: number; view: ReturnType<typeof visible> },
): void {
  context.fillStyle = palette.card
  context.fillRect(0, 0, sheet.width, sheet.height)
  if (image) context.drawImage(image, 0, 0, sheet.width, sheet.height)
  paintScene(context, scene, { palette, ...frame })
}

function takePicture(painting: Painting, scale: number): HTMLCanvasElement {
  const { width, height } = painting.sheet
  const size = Math.min(1, PICTURE_SIDE / Math.max(width, height))
  const canvas = document.createElement("canvas")
  canvas.width = Math.max(1, Math.round(width * size))
  canvas.height = Math.max(1, Math.round(height * size))
  const context = canvas.getContext("2d", { alpha: false })
  if (!context) return canvas
  context.scale(canvas.width / width, canvas.height / height)
  paintSheet(context, painting, { scale, view: { left: 0, top: 0, right: width, bottom: height } })
  return canvas
}
