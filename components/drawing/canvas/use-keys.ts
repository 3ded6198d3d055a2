"use client"

import { type Dispatch, type KeyboardEvent, useRef } from "react"
import { denormalise, normalise, type Point } from "@/lib/domain/drawings/geometry/rules"
import type { Action } from "../state/action"
import { type Editor, solePolygon } from "../state/editor"
import { nextStep } from "../state/selection"
import { actualSize, type Board, fitSheet, showView, zoomBy } from "./board"
import { penAt, REACH, shapeUnder } from "./gesture"
import { revealing } from "./view"

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Screen pixels an arrow goes: plain, with Shift, with Alt. */
const STEP = { plain: 5, far: 50, fine: 1 }
const ZOOM = 1.25

type Props = { editor: Editor; dispatch: Dispatch<Action>; board: Board; onLabel: (at: Point) => void }

/** The keyboard on the canvas: everything the mouse does. Keys of the whole studio are in use-shortcuts.ts. */
export function useCanvasKeys({ editor, dispatch, board, onLabel }: Props) {
  const space = useRef(false)
  const { body } = editor.history.present
  const drawing = editor.tool !== "select"

  function arrow([dx, dy]: [number, number], event: KeyboardEvent) {
    const step = (event.shiftKey ? STEP.far : event.altKey ? STEP.fine : STEP.plain) / board.view.scale
    const by = { x: dx * step, y: dy * step }
    if (!drawing && editor.selected.length > 0) return dispatch({ type: "nudge", by })
    const { x, y } = denormalise(editor.cursor, body)
    const at = normalise({ x: x + by.x, y: y + by.y }, body)
    dispatch({ type: "cursor", at })
    showView(board, revealing(board.view, board.size, denormalise(at, body)))
  }

  function enter() {
    const at = denormalise(editor.cursor, body)
    if (editor.tool === "label") return onLabel(at)
    if (drawing) {
      const { point } = penAt(editor, at, { snapping: editor.snapping, tolerance: REACH / board.view.scale })
      return dispatch({ type: "pen", at: normalise(point, body) })
    }
    if (solePolygon(editor)) return dispatch({ type: "vertex", index: editor.vertex ?? 0 })
    const shape = shapeUnder(editor, at)
    if (shape && editor.armed && shape.kind === "polygon") {
      dispatch({ type: "link", links: [{ id: shape.id, link: editor.armed }] })
    }
    if (shape) dispatch({ type: "select", ids: [shape.id] })
  }

  function ends(last: boolean) {
    const shape = body.shapes.at(last ? -1 : 0)
    if (shape) dispatch({ type: "select", ids: [shape.id] })
  }

  /** Whether the key was one of ours. */
  function act(key: string): boolean {
    switch (key) {
      case "Enter":
        enter()
        return true
      case "Escape":
        dispatch({ type: "cancel" })
        return true
      case "Delete":
      case "Backspace":
        dispatch({ type: editor.pen.length > 0 ? "penBack" : "remove" })
        return true
      case "Insert":
        dispatch({ type: "addVertex", after: editor.vertex ?? 0 })
        return true
      case "Home":
      case "End":
        ends(key === "End")
        return true
      case "+":
      case "=":
        zoomBy(board, ZOOM)
        return true
      case "-":
        zoomBy(board, 1 / ZOOM)
        return true
      case "0":
        fitSheet(board, body)
        return true
      case "1":
        actualSize(board, body)
        return true
      case " ":
        space.current = true
        return true
      default:
        return false
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey) return
    const direction = ARROWS[event.key]
    if (direction) arrow(direction, event)
    else if (event.key === "Tab") {
      const by = event.shiftKey ? -1 : 1
      if (!nextStep(editor, by)) return // nothing further is selected: Tab leaves the canvas
      dispatch({ type: "step", by })
    } else if (event.altKey || !act(event.key)) return
    event.preventDefault()
  }

  function onKeyUp(event: KeyboardEvent) {
    if (event.key === " ") space.current = false
  }

  return { onKeyDown, onKeyUp, panning: () => space.current }
}
