import { byEntrance, floorsOf, type GridUnit, type PlacedUnit, toLots } from "./unit"

export type EntranceColumns = { name: string; columns: number; left: number }
/** `rows` of a duplex is 2: its cell begins on its upper floor and covers the place below. */
export type TableCell<Unit extends PlacedUnit = GridUnit> = {
  key: string
  unit: Unit | null
  rows: number
  gap: boolean
}

/** One block as a table: a row for each floor, top down, a column for each stack of each entrance, a gap between entrances. */
export type BlockTable<Unit extends PlacedUnit = GridUnit> = {
  block: string
  entrances: EntranceColumns[]
  rows: { floor: number; cells: TableCell<Unit>[] }[]
}

/** Flats of a grid as tables, block by block. Floors between the lowest and the highest are drawn even where nothing is sold. */
export function toTables<Unit extends PlacedUnit>(units: readonly Unit[]): BlockTable<Unit>[] {
  const flats = units.filter((unit) => unit.kind === "apartment")
  const groups = byEntrance(flats)
  const blocks = [...new Set(groups.map((group) => group.block))]
  return blocks.map((block) => {
    const own = groups.filter((group) => group.block === block)
    const entrances = own.map(({ entrance, units: inside }) => {
      const stacks = inside.map((unit) => unit.stack)
      const left = Math.min(...stacks)
      return { name: entrance, left, columns: Math.max(...stacks) - left + 1 }
    })
    const places = own.map(
      ({ units: inside }) =>
        new Map(inside.flatMap((unit) => floorsOf(unit).map((floor) => [`${floor}/${unit.stack}`, unit] as const))),
    )
    const floors = own.flatMap((group) => group.units.flatMap(floorsOf))
    const top = Math.max(...floors)
    const rows = Array.from({ length: top - Math.min(...floors) + 1 }, (_, index) => top - index)
      .filter((floor) => floor !== 0) // there is no floor 0
      .map((floor) => ({
        floor,
        cells: entrances.flatMap(({ name, left, columns }, at) => [
          ...(at > 0 ? [{ key: `before ${name}`, unit: null, rows: 1, gap: true }] : []),
          ...Array.from({ length: columns }, (__, column) => {
            const unit = places[at]?.get(`${floor}/${left + column}`) ?? null
            const rows = unit === null ? 1 : floor === topOf(unit) ? unit.floors : 0
            return { key: `${name}/${column}`, unit, rows, gap: false }
          }),
        ]),
      }))
    return { block, entrances, rows }
  })
}

function topOf(unit: PlacedUnit): number {
  return unit.floor + unit.floors - 1
}

/** Ids in the order in which the arrows walk them: the rows of the whole street, left to right across blocks, then each kind of lot. */
export function walkOrder(tables: readonly BlockTable<PlacedUnit>[], units: readonly PlacedUnit[] = []): string[][] {
  const height = Math.max(0, ...tables.map((table) => table.rows.length))
  // Tables stand on the same ground: their last rows are level.
  const street = Array.from({ length: height }, (_, index) =>
    tables.flatMap((table) => {
      const row = table.rows[index - (height - table.rows.length)]
      const width = table.rows[0]?.cells.length ?? 0
      return Array.from({ length: width }, (__, column) => idAt(row?.cells[column]))
    }),
  )
  const lots = toLots(units).map(({ blocks }) => blocks.flatMap((block) => block.units.map((unit) => unit.id)))
  return [...street, ...lots]
}

function idAt(cell: TableCell<PlacedUnit> | undefined): string {
  return cell?.rows ? (cell.unit?.id ?? "") : ""
}

/** Where a key leads from a cell: the next flat in that direction over any gap; Home and End in the row, with Ctrl in the grid. */
export function step(rows: readonly string[][], from: string, key: string, ctrl: boolean): string | null {
  const y = rows.findIndex((row) => row.includes(from))
  const x = rows[y]?.indexOf(from) ?? -1
  if (x < 0) return null
  const all = rows.flat().filter(Boolean)
  const row = (rows[y] ?? []).filter(Boolean)
  if (key === "Home") return (ctrl ? all[0] : row[0]) ?? null
  if (key === "End") return (ctrl ? all.at(-1) : row.at(-1)) ?? null
  const column = rows.map((each) => each[x] ?? "")
  const line = key === "ArrowLeft" || key === "ArrowRight" ? (rows[y] ?? []) : column
  const at = key === "ArrowLeft" || key === "ArrowRight" ? x : y
  if (key === "ArrowLeft" || key === "ArrowUp") return line.slice(0, at).findLast(Boolean) ?? null
  if (key === "ArrowRight" || key === "ArrowDown") return line.slice(at + 1).find(Boolean) ?? null
  return null
}
