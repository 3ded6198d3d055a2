import { MOST_VERTICES, type Vertex } from "@/lib/domain/drawings/schema"
import { added } from "./change"
import { rectangle } from "./edit"
import type { Editor } from "./editor"

const same = (a: Vertex | undefined, b: Vertex) => a !== undefined && a[0] === b[0] && a[1] === b[1]

/**
 * A vertex of what is being drawn. A polygon closes on its first vertex or when its last one is set twice; a rectangle has two
 * corners.
 */
export function afterPen(editor: Editor, at: Vertex): Editor {
  const { tool, pen } = editor
  const first = pen[0]
  if (tool === "rectangle" && first) {
    const ring = rectangle(first, at)
    return ring ? drawn(editor, ring) : editor
  }
  if (tool !== "polygon" && tool !== "rectangle") return editor
  if (same(pen[0], at) || same(pen.at(-1), at)) return finishPen(editor)
  return pen.length < MOST_VERTICES ? { ...editor, pen: [...pen, at], selected: [] } : editor
}

/** Closes the polygon; fewer than three vertices are none yet. */
export function finishPen(editor: Editor): Editor {
  return editor.tool === "polygon" && editor.pen.length >= 3 ? drawn(editor, editor.pen) : editor
}

function drawn(editor: Editor, points: readonly Vertex[]): Editor {
  const shape = { id: "new", kind: "polygon" as const, points: [...points], link: editor.armed }
  return added({ ...editor, pen: [], armed: null }, [shape])
}

/** Escape: first what is being drawn, then the vertex, the waiting unit, the selection, the tool. */
export function afterCancel(editor: Editor): Editor {
  if (editor.pen.length > 0) return { ...editor, pen: [] }
  if (editor.vertex !== null) return { ...editor, vertex: null }
  if (editor.armed) return { ...editor, armed: null }
  if (editor.selected.length > 0) return { ...editor, selected: [] }
  return { ...editor, tool: "select" }
}
