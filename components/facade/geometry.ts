import { byEntrance, floorsOf, type GridUnit, standsInBuilding } from "../grid/unit"

/** Drawing units of one window's place, and of the parts around the windows. */
export const PITCH_X = 44
export const PITCH_Y = 36
export const GROUND_FLOOR = 46
export const SIDE = 10
const RETURN = 9
const BLOCK_GAP = 34
const MARGIN = 26
const ROOF = PITCH_Y // a whole floor, so that seams fall on multiples of the pitch
/** Below the ground line: the pavement with its trees. */
export const PAVEMENT = 26

export type Window = { unit: GridUnit; x: number; y: number; width: number }
/** Windows of one column that follow one another without a gap, for the pattern that paints the dark ones. */
export type Run = { column: number; x: number; y: number; rows: number; size: 1 | 2 | 3 }
export type Shop = { unit: GridUnit | null; x: number; width: number }

/** One entrance as it stands in the street: coordinates are the drawing's own. */
export type Section = {
  key: string
  block: string
  entrance: string
  x: number
  width: number
  /** Whether a block ends here, and so shows its side wall. */
  last: boolean
  first: boolean
  tone: number
  /** Top of the wall for every column: upper floors may be set back. */
  tops: { column: number; y: number }[]
  windows: Window[]
  runs: Run[]
  shops: Shop[]
  /** Where the way in is: between two shops. */
  door: number
  balconies: number[]
}

export type Street = { width: number; height: number; ground: number; sections: Section[] }

/** How wide a flat's window is: by its rooms. */
export function windowSize(rooms: number | null): 1 | 2 | 3 {
  return rooms === null || rooms === 2 ? 2 : rooms < 2 ? 1 : 3
}
export const WINDOW_WIDTH = { 1: 21, 2: 27, 3: 33 } as const
export const WINDOW_HEIGHT = 23
export const WINDOW_TOP = 7

/** The street that a grid stands for: entrances side by side on one ground, a window for every flat, shops below. */
export function layOutStreet(units: readonly GridUnit[]): Street {
  const standing = units.filter((unit) => unit.floor > 0 && standsInBuilding(unit))
  const entrances = byEntrance(standing)
  const top = Math.max(1, ...standing.flatMap(floorsOf))
  const ground = ROOF + (top - 1) * PITCH_Y + GROUND_FLOOR
  const rowY = (floor: number) =>
    floor === 1 ? ground - GROUND_FLOOR + 4 : ground - GROUND_FLOOR - (floor - 1) * PITCH_Y
  let x = MARGIN
  const sections = entrances.map(({ block, entrance, units: own }, index): Section => {
    const first = entrances[index - 1]?.block !== block
    const last = entrances[index + 1]?.block !== block
    if (first && index > 0) x += BLOCK_GAP
    const upper = own.filter((unit) => unit.kind === "apartment" || unit.floor > 1)
    const stacks = upper.map((unit) => unit.stack)
    const left = Math.min(...(stacks.length ? stacks : [1]))
    const columns = Math.max(3, ...(stacks.length ? [Math.max(...stacks) - left + 1] : []))
    const width = columns * PITCH_X + SIDE * 2
    const start = x
    x += width + (last ? RETURN : 0)
    const windows = upper.flatMap((unit) =>
      floorsOf(unit).map((floor) => ({
        unit,
        x: start + SIDE + (unit.stack - left) * PITCH_X,
        y: rowY(floor),
        width: PITCH_X,
      })),
    )
    const tops = Array.from({ length: columns }, (_, column) => {
      const floors = upper.filter((unit) => unit.stack - left === column).flatMap(floorsOf)
      return { column, y: rowY(Math.max(1, ...floors)) - 4 }
    })
    const highest = Math.min(...tops.map(({ y }) => y))
    const shops = shopsOf(
      own,
      upper.some((unit) => unit.floor === 1),
      start + SIDE,
      width - SIDE * 2,
    )
    return {
      key: `${block}/${entrance}`,
      block,
      entrance,
      x: start,
      width,
      first,
      last,
      tone: index % 3,
      tops: tops.map(({ column, y }) => ({ column, y: y - highest > PITCH_Y * 3 ? highest : y })), // a deep notch is a gap in the grid, not a set-back
      windows,
      runs: runsOf(windows, start + SIDE),
      shops,
      door: shops[Math.ceil(shops.length / 2)]?.x ?? start + width / 2,
      balconies: balconyColumns(windows, start + SIDE, columns),
    }
  })
  return { width: Math.max(x + MARGIN, 320), height: ground + PAVEMENT, ground, sections }
}

function runsOf(windows: Window[], left: number): Run[] {
  const runs: Run[] = []
  for (const window of [...windows].sort((a, b) => a.x - b.x || a.y - b.y)) {
    const size = windowSize(window.unit.rooms)
    const run = runs.at(-1)
    if (run && run.x === window.x && run.size === size && run.y + run.rows * PITCH_Y === window.y) run.rows += 1
    else runs.push({ column: (window.x - left) / PITCH_X, x: window.x, y: window.y, rows: 1, size })
  }
  return runs
}

/** The ground floor: its commercial units, or where it has neither flats nor shops, an empty arcade. */
function shopsOf(units: GridUnit[], inhabited: boolean, left: number, width: number): Shop[] {
  const shops = units.filter((unit) => unit.kind === "commercial" && unit.floor === 1)
  if (inhabited) return []
  const count = shops.length || Math.max(2, Math.round(width / 88))
  const each = width / count
  return Array.from({ length: count }, (_, index) => ({
    unit: shops[index] ?? null,
    x: Math.round(left + index * each),
    width: Math.round(each),
  }))
}

/** Every other column of larger flats has balconies, the outer ones never: the facade gets a rhythm that belongs to the plan. */
function balconyColumns(windows: Window[], left: number, columns: number): number[] {
  const large = new Set(
    windows.filter((window) => (window.unit.rooms ?? 0) >= 2).map((window) => (window.x - left) / PITCH_X),
  )
  return Array.from({ length: columns }, (_, column) => column).filter(
    (column) => column % 3 === 1 || (large.has(column) && column % 2 === 1),
  )
}
