"use client"

import Konva from "konva"
import { useMemo } from "react"
import { Layer, Shape, Stage } from "react-konva"
import { denormalise } from "@/lib/domain/drawings/geometry/rules"
import type { Shape as DrawnShape } from "@/lib/domain/drawings/schema"
import { type Editor, selectedShapes, solePolygon } from "../state/editor"
import type { Board } from "./board"
import type { Palette } from "./colours"
import { paintAbove } from "./overlay"
import { type Look, makeScene } from "./scene"
import { sheetPainter } from "./sheet-painter"

// Sharper than this nobody sees on a plan, and each frame costs by the pixel.
Konva.pixelRatio = Math.min(2, typeof window === "undefined" ? 1 : window.devicePixelRatio)

type Props = {
  board: Board
  editor: Editor
  look: (shape: DrawnShape) => Look
  palette: Palette
  image: HTMLImageElement | null
  hidden: ReadonlySet<string>
  /** The keyboard is on the canvas: its place is shown. */
  focused: boolean
  size: { width: number; height: number }
}

/**
 * Two layers that hear nothing (hits are found in the data, not in pixels): the drawing, painted whole, and what follows the
 * hand. A pan or zoom moves the stage and renders nothing of React.
 */
export function DrawingStage({ board, editor, look, palette, image, hidden, focused, size }: Props) {
  const { body } = editor.history.present
  const scene = useMemo(() => makeScene(body, look, hidden), [body, look, hidden])
  const paint = useMemo(
    () => sheetPainter({ scene, sheet: body, palette, image }, board),
    [scene, body, palette, image, board],
  )
  const selected = useMemo(() => selectedShapes(editor), [editor])
  const sole = solePolygon(editor)
  const drawing = editor.tool !== "select"
  return (
    <Stage
      ref={(stage) => {
        board.stage = stage
        // The view is the board's alone: React would write the one of its last rendering.
        stage?.setAttrs({ x: board.view.x, y: board.view.y, scaleX: board.view.scale, scaleY: board.view.scale })
      }}
      width={size.width}
      height={size.height}
      listening={false}
    >
      <Layer listening={false}>
        <Shape sceneFunc={(context) => paint(context._context)} perfectDrawEnabled={false} />
      </Layer>
      <Layer
        ref={(layer) => {
          board.top = layer
        }}
        listening={false}
      >
        <Shape
          sceneFunc={(context) => {
            const dragged = board.drag[0]
            const above = {
              shapes: board.drag.length > 0 ? board.drag : selected.filter(({ id }) => !hidden.has(id)),
              reshaped: dragged ? (sole && dragged.kind === "polygon" ? dragged : null) : drawing ? null : sole,
              vertex: editor.vertex,
              pen: editor.pen,
              nib: board.nib,
              rectangle: editor.tool === "rectangle",
              band: board.band,
              guides: board.guides,
              cursor: focused && (drawing || editor.selected.length === 0) ? denormalise(editor.cursor, body) : null,
            }
            paintAbove(context._context, above, body, { palette, scale: board.view.scale })
          }}
          perfectDrawEnabled={false}
        />
      </Layer>
    </Stage>
  )
}
