import type { Currency } from "../money"
import { type ChosenColumns, type Column, findHeading, readList } from "./list/rules"
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
  const [first] = tables
  if (!first) return nothing()
  return understandLists(tables, first, currency, chosen)
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
