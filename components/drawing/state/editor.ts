import type {
  DrawingBackground,
  DrawingBody,
  PolygonShape,
  Shape,
  ShapeLink,
  Vertex,
} from "@/lib/domain/drawings/schema"
import { begin, type History } from "./history"

export const TOOLS = ["select", "polygon", "rectangle", "label"] as const
export type Tool = (typeof TOOLS)[number]

/** What undo brings back, and what is saved. */
export type Doc = { body: DrawingBody; background: DrawingBackground | null }

export type Editor = {
  history: History<Doc>
  tool: Tool
  /** Ids in the order they were chosen. */
  selected: readonly string[]
  /** The vertex that the arrows move, of the one polygon that is selected. */
  vertex: number | null
  /** Vertices of what is being drawn. */
  pen: readonly Vertex[]
  /** Where the keyboard draws. */
  cursor: Vertex
  snapping: boolean
  /** A unit that was chosen first waits for its polygon. */
  armed: ShapeLink | null
  clipboard: readonly Shape[]
}

export function openEditor(doc: Doc): Editor {
  return {
    history: begin(doc),
    tool: "select",
    selected: [],
    vertex: null,
    pen: [],
    cursor: [0.5, 0.5],
    snapping: true,
    armed: null,
    clipboard: [],
  }
}

export function selectedShapes({ history, selected }: Pick<Editor, "history" | "selected">): Shape[] {
  if (selected.length === 0) return []
  const ids = new Set(selected)
  return history.present.body.shapes.filter(({ id }) => ids.has(id))
}

/** The polygon whose vertices can be reshaped: the only selected shape. */
export function solePolygon(editor: Pick<Editor, "history" | "selected">): PolygonShape | null {
  const [first, ...others] = selectedShapes(editor)
  return others.length === 0 && first?.kind === "polygon" ? first : null
}
