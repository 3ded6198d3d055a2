/** More changes than this at once are a reprice or an import: viewers are told to read the grid anew. */
const MANY = 60

/** The longest delay that a timer keeps; a longer one fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

type Row = { id: string }

/** The rows that differ from before; null when there are too many, or other units than before or in another order. */
export function changedRows<R extends Row>(before: readonly R[], after: readonly R[]): R[] | null {
  if (before.length !== after.length) return null
  const changed: R[] = []
  for (const [index, row] of after.entries()) {
    const old = before[index]
    if (old?.id !== row.id) return null
    if (!isSame(old, row)) changed.push(row)
  }
  return changed.length > MANY ? null : changed
}

function isSame<R extends Row>(old: R, row: R): boolean {
  return (Object.keys(row) as (keyof R)[]).every((key) => comparable(old[key]) === comparable(row[key]))
}

function comparable(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value
}

/** Milliseconds until the first of these claims runs out, which nobody announces; null when none will. */
export function untilNextExpiry(rows: readonly { claimUntil: Date | null }[], now: Date): number | null {
  const left = rows.flatMap(({ claimUntil }) => (claimUntil && claimUntil > now ? [claimUntil.getTime() - +now] : []))
  return left.length === 0 ? null : Math.min(LONGEST_TIMER_MS, Math.min(...left) + 1)
}

/** Renames and hand-overs of people and leads name no complex, and stand in every grid. */
export function concernsEveryGrid(kind: string): boolean {
  return /^(lead\.(assigned|transferred|merged|updated)|user\.updated)$/.test(kind)
}

/** The building itself or its name: more than its units changed. */
export function reshapesGrid(kind: string): boolean {
  return kind.startsWith("complex.")
}
