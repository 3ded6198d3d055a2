import type { LayoutChoice } from "@/lib/domain/layouts/schema"
import { areaText } from "../../area-text"
import type { StackDraft } from "./draft"

/** A place with a layout chosen for it, which brings its rooms and area along. */
export function withLayout(place: StackDraft, layoutId: string, layouts: readonly LayoutChoice[]): StackDraft {
  const layout = layouts.find(({ id }) => id === layoutId)
  return { ...place, layoutId, ...(layout ? { rooms: String(layout.rooms), area: areaText(layout.areaDm2) } : {}) }
}

export function layoutOptions(layouts: readonly LayoutChoice[]): { value: string; label: string }[] {
  return [{ value: "", label: "–" }, ...layouts.map(({ id, code }) => ({ value: id, label: code }))]
}
