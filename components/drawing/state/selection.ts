import type { Editor } from "./editor"

export function chosen(editor: Editor, ids: readonly string[], how: "only" | "add" | "toggle"): Editor {
  return { ...editor, selected: combined(editor.selected, ids, how), vertex: null }
}

function combined(before: readonly string[], ids: readonly string[], how: "only" | "add" | "toggle") {
  if (how === "only") return ids
  const fresh = ids.filter((id) => !before.includes(id))
  if (how === "add" || fresh.length > 0) return [...before, ...fresh]
  return before.filter((id) => !ids.includes(id))
}

/** The next shape or vertex; whether there is one decides if Tab leaves the canvas. */
export function stepped(editor: Editor, by: 1 | -1): Editor {
  const next = nextStep(editor, by)
  return next ? { ...editor, ...next } : editor
}

export function nextStep(editor: Editor, by: 1 | -1): Pick<Editor, "selected" | "vertex"> | null {
  const { shapes } = editor.history.present.body
  const last = editor.selected.at(-1)
  const index = shapes.findIndex(({ id }) => id === last)
  const shape = shapes[index]
  if (editor.vertex !== null && shape?.kind === "polygon") {
    const count = shape.points.length
    return { selected: editor.selected, vertex: (editor.vertex + by + count) % count }
  }
  if (!shape) return null
  const next = shapes[index + by]
  return next ? { selected: [next.id], vertex: null } : null
}
