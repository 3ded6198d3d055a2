"use client"

import { type Dispatch, type PointerEvent, useRef } from "react"
import { normalise, type Point, shapesWithin } from "@/lib/domain/drawings/geometry/rules"
import type { Action } from "../state/action"
import type { Editor } from "../state/editor"
import { type Board, rest, showView } from "./board"
import {
  bandBetween,
  dragged,
  type Gesture,
  handleAt,
  moveSelected,
  penAt,
  REACH,
  reshape,
  shapeUnder,
} from "./gesture"
import { toSheet, type View, zoomAt } from "./view"

type Travel = { kind: "pan"; from: Point; view: View } | { kind: "pinch"; span: number; middle: Point }
type Held = (Gesture | Travel) & { far?: boolean }

type Props = {
  editor: Editor
  dispatch: Dispatch<Action>
  board: Board
  /** Space is held: the next drag pans. */
  panning: () => boolean
  onLabel: (at: Point) => void
  /** Shapes that leave the drawing for the pointer's layer, until they are put down. */
  onLift: (ids: readonly string[]) => void
  readOnly: boolean
}

/** Mouse, pen and fingers on the canvas: what they mean is in gesture.ts, what follows from it in the reducer. */
export function usePointer(props: Props) {
  const { editor, dispatch, board, panning, onLabel, onLift, readOnly } = props
  const held = useRef<Held | null>(null)
  const fingers = useRef(new Map<number, Point>())
  const { body } = editor.history.present
  const tolerance = () => REACH / board.view.scale
  const hold = () => ({ snapping: editor.snapping, tolerance: tolerance(), body })

  function placeOf(event: PointerEvent): Point {
    const box = event.currentTarget.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }

  function onPointerDown(event: PointerEvent) {
    const screen = placeOf(event)
    fingers.current.set(event.pointerId, screen)
    event.currentTarget.setPointerCapture(event.pointerId)
    if (fingers.current.size === 2) {
      letGo()
      held.current = pinchOf([...fingers.current.values()])
    } else if (event.button === 1 || panning()) {
      held.current = { kind: "pan", from: screen, view: board.view }
      event.preventDefault()
    } else if (event.button === 0) press(toSheet(board.view, screen), screen, event)
  }

  function press(at: Point, screen: Point, event: PointerEvent) {
    const { tool } = editor
    if (tool === "label" && !readOnly) return onLabel(at)
    if (tool !== "select" && !readOnly) return setPen(at)
    const grip = readOnly ? null : reshape(editor, { at, tolerance: tolerance(), shift: event.shiftKey })
    if (grip) {
      if (!grip.fresh) dispatch({ type: "vertex", index: grip.index })
      return lift(grip, [grip.polygon.id])
    }
    const shape = shapeUnder(editor, at)
    if (!shape) {
      const finger = event.pointerType === "touch"
      held.current = finger
        ? { kind: "pan", from: screen, view: board.view }
        : { kind: "band", from: at, add: event.shiftKey }
      if (!event.shiftKey) dispatch({ type: "select", ids: [] })
      return
    }
    if (editor.armed && shape.kind === "polygon") {
      dispatch({ type: "link", links: [{ id: shape.id, link: editor.armed }] })
      return dispatch({ type: "select", ids: [shape.id] })
    }
    if (event.shiftKey) return dispatch({ type: "select", ids: [shape.id], how: "toggle" })
    const selected = editor.selected.includes(shape.id) ? editor.selected : [shape.id]
    dispatch({ type: "select", ids: selected })
    if (!readOnly) lift(moveSelected({ ...editor, selected }, at), [])
  }

  /** A press alone changes nothing: shapes are lifted when the hand has really moved. */
  function lift(gesture: Gesture, ids: readonly string[]) {
    held.current = gesture
    if (ids.length > 0) onLift(ids)
  }

  function setPen(at: Point) {
    const { point } = penAt(editor, at, hold())
    dispatch({ type: "pen", at: normalise(point, body) })
  }

  function onPointerMove(event: PointerEvent) {
    const screen = placeOf(event)
    if (fingers.current.has(event.pointerId)) fingers.current.set(event.pointerId, screen)
    const at = toSheet(board.view, screen)
    const now = held.current
    if (!now) return hover(at)
    if (now.kind === "pan") {
      board.fitted = false
      showView(board, { ...now.view, x: now.view.x + screen.x - now.from.x, y: now.view.y + screen.y - now.from.y })
    } else if (now.kind === "pinch") {
      const next = pinchOf([...fingers.current.values()])
      if (!next) return
      board.fitted = false
      const zoomed = zoomAt(board.view, now.middle, next.span / now.span)
      showView(board, {
        ...zoomed,
        x: zoomed.x + next.middle.x - now.middle.x,
        y: zoomed.y + next.middle.y - now.middle.y,
      })
      held.current = next
    } else if (now.kind === "band") {
      board.band = bandBetween(now.from, at)
      board.top?.batchDraw()
    } else drag(now, at)
  }

  function drag(now: Extract<Held, { kind: "move" | "vertex" }>, at: Point) {
    if (now.kind === "move" && !now.far) {
      if (Math.hypot(at.x - now.from.x, at.y - now.from.y) * board.view.scale < 4) return
      now.far = true
      onLift(now.shapes.map(({ id }) => id))
    }
    now.far = true
    const { shapes, guides } = dragged(now, at, hold())
    board.drag = shapes
    board.guides = guides
    board.top?.batchDraw()
  }

  function hover(at: Point) {
    if (readOnly || (editor.tool !== "polygon" && editor.tool !== "rectangle")) return
    const { point, guides } = penAt(editor, at, hold())
    board.nib = point
    board.guides = guides
    board.top?.batchDraw()
  }

  function onPointerUp(event: PointerEvent) {
    const screen = placeOf(event)
    fingers.current.delete(event.pointerId)
    const now = held.current
    held.current = null
    const { drag: shapes, band } = board
    if (now?.kind === "band" && band) {
      const ids = shapesWithin(body, band).map(({ id }) => id)
      dispatch({ type: "select", ids, how: now.add ? "add" : "only" })
    } else if ((now?.kind === "move" || now?.kind === "vertex") && now.far && shapes.length > 0) {
      dispatch({ type: "replace", shapes })
      if (now.kind === "vertex") dispatch({ type: "vertex", index: now.index })
    } else if (!now && editor.tool === "rectangle" && editor.pen[0] && !readOnly) {
      // A rectangle may be dragged from corner to corner, or clicked at both.
      const at = toSheet(board.view, screen)
      const [x, y] = [editor.pen[0][0] * body.width, editor.pen[0][1] * body.height]
      if (Math.hypot(at.x - x, at.y - y) * board.view.scale > REACH) setPen(at)
    }
    if (now) letGo()
  }

  function letGo() {
    held.current = null
    onLift([])
    rest(board)
  }

  function onPointerCancel(event: PointerEvent) {
    fingers.current.delete(event.pointerId)
    letGo()
  }

  function onDoubleClick(event: React.MouseEvent) {
    if (readOnly) return
    if (editor.tool === "polygon") return dispatch({ type: "penDone" })
    const box = event.currentTarget.getBoundingClientRect()
    const at = toSheet(board.view, { x: event.clientX - box.left, y: event.clientY - box.top })
    const shape = shapeUnder(editor, at)
    const handle = shape?.kind === "polygon" && handleAt(shape, body, { at, tolerance: tolerance(), shift: false })
    // A second click on a vertex takes it away; Delete does the same.
    if (handle && !handle.middle && editor.vertex === handle.vertex) dispatch({ type: "remove" })
  }

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onDoubleClick }
}

function pinchOf([a, b]: Point[]): Extract<Travel, { kind: "pinch" }> | null {
  if (!a || !b) return null
  const span = Math.max(1, Math.hypot(a.x - b.x, a.y - b.y))
  return { kind: "pinch", span, middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } }
}
