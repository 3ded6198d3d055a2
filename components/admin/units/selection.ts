/** Ids between two cells, as one draws a frame from corner to corner; rows as the arrows walk them, "" where nothing stands. */
export function frame(rows: readonly string[][], from: string, to: string): string[] {
  const a = placeOf(rows, from)
  const b = placeOf(rows, to)
  if (!a || !b) return []
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)]
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)]
  return rows.slice(top, bottom + 1).flatMap((row) => row.slice(left, right + 1).filter(Boolean))
}

/** A selection with these ids in it, or out of it. */
export function withIds(selected: ReadonlySet<string>, ids: readonly string[], isIn: boolean): ReadonlySet<string> {
  const next = new Set(selected)
  for (const id of ids) {
    if (isIn) next.add(id)
    else next.delete(id)
  }
  return next
}

function placeOf(rows: readonly string[][], id: string): { x: number; y: number } | null {
  const y = rows.findIndex((row) => row.includes(id))
  return y < 0 ? null : { y, x: rows[y]?.indexOf(id) ?? 0 }
}
