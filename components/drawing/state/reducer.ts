import { denormalise, normalise } from "@/lib/domain/drawings/geometry/rules"
import { BLANK_SHEET } from "@/lib/domain/drawings/rules"
import { MOST_VERTICES, type Shape } from "@/lib/domain/drawings/schema"
import type { Action } from "./action"
import { added, committed, edited } from "./change"
import { moved, removeShapes, replaceShapes, withLinks, withNewVertex, withoutVertex, withVertex } from "./edit"
import { type Editor, selectedShapes, solePolygon } from "./editor"
import { redo, undo } from "./history"
import { afterCancel, afterPen, finishPen } from "./pen"
import { chosen, stepped } from "./selection"

/** The height of a new label's letters, as a part of the sheet's height. */
const LETTERS = 0.03

/** What the editor is after an action. Pure: a gesture or a key is tested without a canvas. */
export function reduce(editor: Editor, action: Action): Editor {
  const { body } = editor.history.present
  switch (action.type) {
    case "tool":
      return { ...editor, tool: action.tool, pen: [], vertex: null }
    case "snapping":
      return { ...editor, snapping: !editor.snapping }
    case "cursor":
      return { ...editor, cursor: action.at }
    case "select":
      return chosen(editor, action.ids, action.how ?? "only")
    case "selectAll":
      return { ...editor, selected: body.shapes.map(({ id }) => id), vertex: null, pen: [], tool: "select" }
    case "step":
      return stepped(editor, action.by)
    case "vertex":
      return solePolygon(editor) ? { ...editor, vertex: action.index } : editor
    case "pen":
      return afterPen(editor, action.at)
    case "penBack":
      return { ...editor, pen: editor.pen.slice(0, -1) }
    case "penDone":
      return finishPen(editor)
    case "cancel":
      return afterCancel(editor)
    case "label":
      return added(editor, [{ id: "new", kind: "label", at: action.at, text: action.text, size: LETTERS }])
    case "relabel":
      return relabelled(editor, action)
    case "replace":
      return edited(editor, replaceShapes(body, action.shapes))
    case "nudge":
      return nudged(editor, action.by)
    case "addVertex": {
      const polygon = solePolygon(editor)
      if (!polygon || polygon.points.length >= MOST_VERTICES) return editor
      const next = edited(editor, replaceShapes(body, [withNewVertex(polygon, action.after)]))
      return { ...next, vertex: action.after + 1 }
    }
    case "remove":
      return removed(editor)
    case "copy":
      return { ...editor, clipboard: selectedShapes(editor) }
    case "paste":
      return pasted(editor, editor.clipboard)
    case "duplicate":
      return pasted(editor, selectedShapes(editor))
    case "link":
      return { ...edited(editor, withLinks(body, action.links)), armed: null }
    case "arm":
      return { ...editor, armed: action.link, selected: [], vertex: null, tool: "select" }
    case "background": {
      const { width, height } = action.background ?? BLANK_SHEET
      return committed(editor, { body: { ...body, width, height }, background: action.background })
    }
    case "take":
      return alive(committed(editor, action.doc))
    case "undo":
      return alive({ ...editor, history: undo(editor.history), pen: [] })
    case "redo":
      return alive({ ...editor, history: redo(editor.history), pen: [] })
  }
}

/** Copies stand a little beside their models and are not linked: a unit has one polygon on a drawing, as a rule. */
function pasted(editor: Editor, shapes: readonly Shape[]): Editor {
  if (shapes.length === 0) return editor
  const { body } = editor.history.present
  const offset = { x: body.width / 50, y: body.height / 50 }
  const copies = moved(body, shapes, offset).map((shape) =>
    shape.kind === "polygon" ? { ...shape, link: null } : shape,
  )
  const next = added({ ...editor, tool: "select", pen: [] }, copies)
  return { ...next, clipboard: copies }
}

function removed(editor: Editor): Editor {
  const { body } = editor.history.present
  const polygon = solePolygon(editor)
  if (polygon && editor.vertex !== null) {
    const next = withoutVertex(polygon, editor.vertex)
    if (next === polygon) return editor
    return { ...edited(editor, replaceShapes(body, [next])), vertex: editor.vertex % next.points.length }
  }
  if (editor.selected.length === 0) return editor
  return { ...edited(editor, removeShapes(body, editor.selected)), selected: [] }
}

function nudged(editor: Editor, by: { x: number; y: number }): Editor {
  const { body } = editor.history.present
  const polygon = solePolygon(editor)
  const vertex = polygon && editor.vertex !== null ? polygon.points[editor.vertex] : undefined
  if (polygon && vertex && editor.vertex !== null) {
    const { x, y } = denormalise(vertex, body)
    const next = withVertex(polygon, editor.vertex, normalise({ x: x + by.x, y: y + by.y }, body))
    return edited(editor, replaceShapes(body, [next]), `vertex:${polygon.id}:${editor.vertex}`)
  }
  if (editor.selected.length === 0) return editor
  const shapes = moved(body, selectedShapes(editor), by)
  return edited(editor, replaceShapes(body, shapes), `nudge:${editor.selected.join()}`)
}

function relabelled(editor: Editor, { id, text, size }: Extract<Action, { type: "relabel" }>): Editor {
  const { body } = editor.history.present
  const label = body.shapes.find((shape) => shape.id === id)
  if (label?.kind !== "label") return editor
  const next = { ...label, text: text ?? label.text, size: size ?? label.size }
  return edited(editor, replaceShapes(body, [next]), `label:${id}`)
}

/** Forgets the selection of what is no longer there. */
function alive(editor: Editor): Editor {
  const ids = new Set(editor.history.present.body.shapes.map(({ id }) => id))
  return { ...editor, selected: editor.selected.filter((id) => ids.has(id)), vertex: null }
}
