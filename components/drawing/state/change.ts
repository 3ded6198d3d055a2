import { type DrawingBody, MOST_SHAPES, type Shape } from "@/lib/domain/drawings/schema"
import { addShapes } from "./edit"
import type { Doc, Editor } from "./editor"
import { commit } from "./history"

/** The document's next state, as a step that undo takes back; steps of one group are one. */
export function committed(editor: Editor, doc: Doc, group: string | null = null): Editor {
  return { ...editor, history: commit(editor.history, doc, group) }
}

export function edited(editor: Editor, body: DrawingBody, group: string | null = null): Editor {
  return committed(editor, { ...editor.history.present, body }, group)
}

/** Adds shapes and selects them. A sheet that is full stays as it is. */
export function added(editor: Editor, shapes: readonly Shape[]): Editor {
  const { body } = editor.history.present
  if (body.shapes.length + shapes.length > MOST_SHAPES) return editor
  const next = addShapes(body, shapes)
  return { ...edited(editor, next.body), selected: next.ids, vertex: null }
}
