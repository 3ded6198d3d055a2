import { tidy } from "../../rows/rules"
import type { MergedCells, Table, TableRow } from "../../table/schema"

/** A floor of the grid: the rows of the sheet that belong to it. */
export type Band = { floor: number; rows: TableRow[] }
/** Floors one below the other, with the rows above them that head them. */
export type Stretch = { floorColumn: number; heading: TableRow[]; bands: Band[] }

const FLOOR = /^(?:этаж|qavat|floor|эт\.?)?\s*([-−–]?\d{1,2})(?:\s*-?\s*(?:й|этаж|эт\.?|qavat|floor))?\.?$/u
const LEAST_FLOORS = 2

/** «16», «16 этаж», «-1»; null for anything else. */
export function readFloor(text: string): number | null {
  const match = FLOOR.exec(tidy(text).toLowerCase())
  const floor = match ? Number(match[1]?.replace(/[−–]/u, "-")) : 0
  return floor === 0 ? null : floor
}

/**
 * Finds where floors are numbered at the side: the leftmost column with a run of floors that follow each other by one, up or
 * down. A second run on the same sheet, below its own heading, is another stretch. Empty when the sheet is no grid.
 */
export function findStretches(table: Table): Stretch[] {
  const width = table.rows[0]?.cells.length ?? 0
  for (let column = 0; column < width; column++) {
    const stretches = stretchesOf(table, column)
    if (stretches.length > 0) return stretches
  }
  return []
}

function stretchesOf({ rows, merged }: Table, column: number): Stretch[] {
  const stretches: Stretch[] = []
  let heading: TableRow[] = []
  let open: Stretch | undefined
  for (const row of rows) {
    const floor = readFloor(row.cells[column] ?? "")
    const last = open?.bands.at(-1)
    if (floor !== null && open && last && follows(open.bands, floor)) {
      open.bands.push({ floor, rows: [row] })
    } else if (floor !== null) {
      open = { floorColumn: column, heading, bands: [{ floor, rows: [row] }] }
      stretches.push(open)
      heading = []
    } else if (last && belongs(row, last, merged, column)) {
      last.rows.push(row)
    } else {
      heading.push(row)
    }
  }
  return stretches.filter(({ bands }) => bands.length >= LEAST_FLOORS).map(withoutLegend)
}

/** What stands right below the last floor is no part of it where the other floors have fewer rows: a legend, a total. */
function withoutLegend(stretch: Stretch): Stretch {
  const bands = [...stretch.bands]
  const last = bands.pop()
  const most = Math.max(...bands.map(({ rows }) => rows.length))
  return last ? { ...stretch, bands: [...bands, { ...last, rows: last.rows.slice(0, most) }] } : stretch
}

/** Neighbouring floors, and always in one direction; there is no floor 0 between −1 and 1. */
function follows(bands: Band[], floor: number): boolean {
  const [last, before] = [bands.at(-1), bands.at(-2)]
  if (!last) return false
  const step = stepBetween(last.floor, floor)
  return Math.abs(step) === 1 && (!before || stepBetween(before.floor, last.floor) === step)
}

function stepBetween(from: number, to: number): number {
  const index = (floor: number) => (floor > 0 ? floor - 1 : floor)
  return index(to) - index(from)
}

/** Rows right below a floor's number, without one of their own: area and price of the same flats. */
function belongs(row: TableRow, band: Band, merged: MergedCells[], column: number): boolean {
  const first = band.rows[0]
  const last = band.rows.at(-1)
  if (!first || !last || row.cells[column]?.trim()) return false
  const area = merged.find(({ fromLine, fromColumn }) => fromLine === first.line && fromColumn === column)
  if (area) return row.line <= area.toLine
  return (
    row.line === last.line + 1 &&
    !/подъезд|секц|podyezd|podezd|entrance|section|корпус|блок|итого|jami/iu.test(row.cells.join(" "))
  )
}
