import type Konva from "konva"
import type { Box, Point, Sheet } from "@/lib/domain/drawings/geometry/rules"
import type { Shape } from "@/lib/domain/drawings/schema"
import type { Guide } from "@/lib/domain/drawings/snapping/rules"
import { centred, fitView, type Size, type View, zoomAt } from "./view"

/**
 * What changes with every movement of the hand. It is no state of React: a pan of two thousand polygons must not render
 * anything anew, only move the stage.
 */
export type Board = {
  view: View
  size: Size
  stage: Konva.Stage | null
  /** The layer above the drawing. */
  top: Konva.Layer | null
  /** Shapes that follow the pointer, as they are now. */
  drag: readonly Shape[]
  guides: readonly Guide[]
  band: Box | null
  nib: Point | null
  /** The view is on its way; how large the sheet was when it set out. */
  moving: boolean
  departed: number
  resting: ReturnType<typeof setTimeout> | undefined
  /** Nobody has moved the view yet: it follows the size of the window. */
  fitted: boolean
  listeners: Set<() => void>
}

export function makeBoard(): Board {
  return {
    view: { x: 0, y: 0, scale: 1 },
    size: { width: 0, height: 0 },
    stage: null,
    top: null,
    drag: [],
    guides: [],
    band: null,
    nib: null,
    moving: false,
    departed: 1,
    resting: undefined,
    fitted: true,
    listeners: new Set(),
  }
}

/** A view that has not moved for so long is drawn sharp again. */
const REST_MS = 140

export function showView(board: Board, view: View): void {
  if (!board.moving) board.departed = view.scale
  board.view = view
  board.moving = true
  clearTimeout(board.resting)
  board.resting = setTimeout(() => {
    board.moving = false
    board.stage?.batchDraw()
  }, REST_MS)
  board.stage?.setAttrs({ x: view.x, y: view.y, scaleX: view.scale, scaleY: view.scale })
  board.stage?.batchDraw()
  for (const listener of board.listeners) listener()
}

export function zoomBy(board: Board, factor: number, at?: Point): void {
  board.fitted = false
  const middle = { x: board.size.width / 2, y: board.size.height / 2 }
  showView(board, zoomAt(board.view, at ?? middle, factor))
}

export function fitSheet(board: Board, sheet: Sheet): void {
  board.fitted = true
  showView(board, fitView(sheet, board.size))
}

export function actualSize(board: Board, sheet: Sheet): void {
  board.fitted = false
  showView(board, centred(sheet, board.size, 1))
}

/** Ends what followed the pointer. */
export function rest(board: Board): void {
  board.drag = []
  board.guides = []
  board.band = null
  board.nib = null
  board.top?.batchDraw()
}
