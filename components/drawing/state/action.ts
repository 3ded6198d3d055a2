import type { Point } from "@/lib/domain/drawings/geometry/rules"
import type { DrawingBackground, Shape, ShapeLink, Vertex } from "@/lib/domain/drawings/schema"
import type { Doc, Tool } from "./editor"

/** Everything that can happen to a drawing in the studio, by mouse or by keyboard. Distances in pixels of the sheet. */
export type Action =
  | { type: "tool"; tool: Tool }
  | { type: "snapping" }
  | { type: "cursor"; at: Vertex }
  | { type: "select"; ids: readonly string[]; how?: "only" | "add" | "toggle" }
  | { type: "selectAll" }
  | { type: "step"; by: 1 | -1 }
  | { type: "vertex"; index: number | null }
  | { type: "pen"; at: Vertex }
  | { type: "penBack" }
  | { type: "penDone" }
  | { type: "cancel" }
  | { type: "label"; at: Vertex; text: string }
  | { type: "relabel"; id: string; text?: string; size?: number }
  | { type: "replace"; shapes: readonly Shape[] }
  | { type: "nudge"; by: Point }
  | { type: "addVertex"; after: number }
  | { type: "remove" }
  | { type: "copy" }
  | { type: "paste" }
  | { type: "duplicate" }
  | { type: "link"; links: readonly { id: string; link: ShapeLink | null }[] }
  | { type: "arm"; link: ShapeLink | null }
  | { type: "background"; background: DrawingBackground | null }
  | { type: "take"; doc: Doc }
  | { type: "undo" }
  | { type: "redo" }
