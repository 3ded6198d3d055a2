"use client"

import { useTranslations } from "next-intl"
import { type Dispatch, useEffect, useRef, useState } from "react"
import type { Point } from "@/lib/domain/drawings/geometry/rules"
import type { Shape } from "@/lib/domain/drawings/schema"
import type { Action } from "../state/action"
import type { Editor } from "../state/editor"
import { type Board, rest, showView, zoomBy } from "./board"
import { DrawingStage } from "./drawing-stage"
import type { Look } from "./scene"
import { useCanvasKeys } from "./use-keys"
import { usePalette } from "./use-palette"
import { usePointer } from "./use-pointer"
import { useSize } from "./use-size"

type Props = {
  editor: Editor
  dispatch: Dispatch<Action>
  board: Board
  look: (shape: Shape) => Look
  image: HTMLImageElement | null
  onLabel: (at: Point) => void
  readOnly: boolean
  name: string
  /** Ids of the key help and of what is told about the selection. */
  describedBy: string
}

// An application takes the keys itself, so the keyboard must reach it.
const focusable = { tabIndex: 0 }
const NOTHING: ReadonlySet<string> = new Set()

export function Canvas({ editor, dispatch, board, look, image, onLabel, readOnly, name, describedBy }: Props) {
  const t = useTranslations("studio")
  const element = useRef<HTMLDivElement>(null)
  const size = useSize(element, board, editor.history.present.body)
  const palette = usePalette(element)
  const [hidden, setHidden] = useState(NOTHING)
  const [focused, setFocused] = useState(false)
  const { panning, ...keys } = useCanvasKeys({ editor, dispatch, board, onLabel })
  const onLift = (ids: readonly string[]) => setHidden(ids.length > 0 ? new Set(ids) : NOTHING)
  const pointer = usePointer({ editor, dispatch, board, panning, onLabel, onLift, readOnly })
  useWheel(element, board)
  // A tool that was laid down leaves nothing of its own behind.
  const { tool } = editor
  const drawn = editor.pen.length
  useEffect(() => {
    if (tool === "select" || drawn === 0) rest(board)
  }, [tool, drawn, board])
  return (
    <div
      ref={element}
      role="application"
      aria-label={t("canvas", { name })}
      aria-describedby={describedBy}
      {...focusable}
      data-tool={tool}
      onFocus={(event) => setFocused(event.currentTarget.matches(":focus-visible"))}
      onBlur={() => setFocused(false)}
      className="relative h-full min-h-0 w-full touch-none overflow-hidden bg-sunk -outline-offset-2 select-none data-[tool=label]:cursor-text data-[tool=polygon]:cursor-crosshair data-[tool=rectangle]:cursor-crosshair"
      {...pointer}
      onPointerDown={(event) => {
        setFocused(false)
        pointer.onPointerDown(event)
      }}
      onKeyUp={keys.onKeyUp}
      onKeyDown={(event) => {
        setFocused(true)
        keys.onKeyDown(event)
      }}
    >
      {palette && size.width > 0 ? (
        <div aria-hidden="true" className="absolute inset-0">
          <DrawingStage {...{ board, editor, look, palette, image, hidden, focused, size }} />
        </div>
      ) : null}
    </div>
  )
}

/** The wheel zooms to the pointer, with Shift it goes sideways; React's own listener may not keep the page from scrolling. */
function useWheel(element: React.RefObject<HTMLElement | null>, board: Board): void {
  useEffect(() => {
    const target = element.current
    function onWheel(event: WheelEvent) {
      event.preventDefault()
      if (!target) return
      const box = target.getBoundingClientRect()
      if (event.shiftKey) {
        board.fitted = false
        showView(board, { ...board.view, x: board.view.x - (event.deltaX || event.deltaY) })
      } else {
        const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
        const at = { x: event.clientX - box.left, y: event.clientY - box.top }
        zoomBy(board, Math.exp(-event.deltaY * lines * 0.0015), at)
      }
    }
    target?.addEventListener("wheel", onWheel, { passive: false })
    return () => target?.removeEventListener("wheel", onWheel)
  }, [element, board])
}
