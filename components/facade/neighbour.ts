import type { Window } from "./geometry"

const DIRECTIONS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The lit window that an arrow, Home or End leads to, by id; null where there is none. */
export function neighbour(lit: readonly Window[], fromId: string | null, key: string): string | null {
  if (key === "Home") return lit[0]?.unit.id ?? null
  if (key === "End") return lit.at(-1)?.unit.id ?? null
  const direction = DIRECTIONS[key]
  const from = lit.find(({ unit }) => unit.id === fromId)
  if (!direction || !from) return null
  const [dx, dy] = direction
  let best: { id: string; cost: number } | null = null
  for (const window of lit) {
    const ahead = (window.x - from.x) * dx + (window.y - from.y) * dy
    const aside = Math.abs((window.x - from.x) * dy) + Math.abs((window.y - from.y) * dx)
    const cost = ahead + aside * 4 // a straight line first, then what lies nearest
    if (ahead > 0 && (best === null || cost < best.cost)) best = { id: window.unit.id, cost }
  }
  return best?.id ?? null
}
