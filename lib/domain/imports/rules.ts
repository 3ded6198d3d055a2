import type { Currency } from "../money"
import { repeatsFlats } from "./grid/columns/rules"
import { type Grid, readGrid } from "./grid/rules"
import { type ChosenColumns, type Column, columnsOf, findHeading, readList } from "./list/rules"
import { fault, type ListedRow, refuseRepeated, withStacks, wrong } from "./rows/rules"
import { type ListedStatus, MOST_ROWS, type SheetColour } from "./schema"
import type { Table } from "./table/schema"

/** What a person said about files of this shape; what is not here is guessed. */
export type Chosen = { columns?: ChosenColumns; colours?: Record<string, ListedStatus> }

export type Understood = {
  shape: "list" | "grid" | null
  sheets: string[]
  columns: Column[]
  colours: SheetColour[]
  /** Files with the same text here are read alike. */
  signature: string
  rows: ListedRow[]
}

/** Finds the price list in the sheets of a file and reads it. What was not understood are rows with faults, never a guess. */
export function understandUnits(tables: Table[], currency: Currency, chosen: Chosen = {}): Understood {
  const list = tables.find((table) => isList(table, chosen.columns))
  if (list) return understandLists(tables, list, currency, chosen)
  const grids = tables.flatMap((table) => {
    const grid = readGrid(table, currency, chosen)
    return grid ? [{ sheet: table.sheet, ...grid }] : []
  })
  if (grids.length > 0) return understandGrids(grids)
  const [first] = tables
  return first ? understandLists(tables, first, currency, chosen) : nothing()
}

/** Floor, number and area, or nearly: fewer headings may be words above a grid. */
const LIST_FIELDS = 3

function isList(table: Table, chosen?: ChosenColumns): boolean {
  const { at, fields } = findHeading(table, chosen)
  const row = table.rows[at]
  return fields.length >= LIST_FIELDS && row !== undefined && !repeatsFlats(columnsOf(row, chosen ?? {}))
}

function understandGrids(grids: ({ sheet: string } & Grid)[]): Understood {
  const colours = new Map<string, SheetColour>()
  for (const colour of grids.flatMap((grid) => grid.colours)) {
    const count = (colours.get(colour.fill)?.count ?? 0) + colour.count
    colours.set(colour.fill, { ...colour, count })
  }
  const rows = grids.flatMap((grid) => grid.rows)
  return {
    shape: "grid",
    sheets: grids.map((grid) => grid.sheet),
    columns: [...new Map(grids.flatMap((grid) => grid.columns).map((one) => [one.heading, one])).values()],
    colours: [...colours.values()].sort((a, b) => b.count - a.count),
    signature: `grid ${grids.map((grid) => grid.signature).join(" ")}`,
    rows: bounded(refuseRepeated(withStacks(rows), { number: "", stack: "" })),
  }
}

function understandLists(tables: Table[], first: Table, currency: Currency, chosen: Chosen): Understood {
  const signature = headingText(first)
  const same = tables.filter((table) => headingText(table) === signature)
  const read = same.map((table) => readList(table, currency, chosen.columns))
  const columns = read[0]?.columns ?? []
  const headingOf = (field: string) => columns.find((column) => column.field === field)?.heading ?? ""
  return {
    shape: findHeading(first).fields.length > 0 ? "list" : null,
    sheets: same.map((table) => table.sheet),
    columns,
    colours: [],
    signature: `list ${signature}`,
    rows: bounded(
      refuseRepeated(withStacks(read.flatMap(({ rows }) => rows)), {
        number: headingOf("number"),
        stack: headingOf("stack"),
      }),
    ),
  }
}

/** A workbook with a sheet for each building has one heading many times. */
function headingText(table: Table): string {
  return JSON.stringify(table.rows[findHeading(table).at]?.cells ?? [])
}

function bounded(rows: ListedRow[]): ListedRow[] {
  return rows.length > MOST_ROWS ? [wrong({ line: 1 }, [fault("too_many_rows", "", String(rows.length))])] : rows
}

function nothing(): Understood {
  const rows = [wrong({ line: 1 }, [fault("empty")])]
  return { shape: null, sheets: [], columns: [], colours: [], signature: "", rows }
}
