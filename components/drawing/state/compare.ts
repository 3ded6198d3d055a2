import type { DrawingBody } from "@/lib/domain/drawings/schema"

/** How two versions of a drawing differ: shapes that only one has, and those that both have otherwise. */
export function compare(mine: DrawingBody, theirs: DrawingBody): { mine: number; theirs: number; changed: number } {
  const others = new Map(theirs.shapes.map((shape) => [shape.id, JSON.stringify(shape)]))
  const shared = mine.shapes.filter(({ id }) => others.has(id))
  return {
    mine: mine.shapes.length - shared.length,
    theirs: theirs.shapes.length - shared.length,
    changed: shared.filter((shape) => others.get(shape.id) !== JSON.stringify(shape)).length,
  }
}
