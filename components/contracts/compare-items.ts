/** What two schedules are compared by. */
export type ComparedItem = { effectiveDate: string; amount: number }

type Pair<Item> = { key: string; old: Item | null; next: Item | null }

/** The items of two schedules in pairs by their day, in the order of days; several of one day pair in turn. */
export function compareItems<Item extends ComparedItem>(before: readonly Item[], after: readonly Item[]): Pair<Item>[] {
  const days = [...new Set([...before, ...after].map((item) => item.effectiveDate))].sort()
  return days.flatMap((day) => {
    const old = before.filter((item) => item.effectiveDate === day)
    const next = after.filter((item) => item.effectiveDate === day)
    return Array.from({ length: Math.max(old.length, next.length) }, (_, index) => ({
      key: `${day} ${index}`,
      old: old[index] ?? null,
      next: next[index] ?? null,
    }))
  })
}
