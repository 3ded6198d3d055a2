import { type Currency, LARGEST_AMOUNT, parseMoneyText } from "../../money"
import { totalFromRate } from "../../prices/rules"
import { readArea, readFinish, readKind, readRooms, readStatus, readWhole } from "../cells/rules"
import { currencyOfHeading, fieldOfHeading, multiplierOfHeading } from "../headings/rules"
import { type DraftRow, fault, type Place, tidy, wrong } from "../rows/rules"
import { type CellFault, type ImportFault, MOST_ROWS, type UnitField } from "../schema"
import type { Table, TableRow } from "../table/schema"

export type Column = { heading: string; field: UnitField | null }
/** Which column a heading names, as a person said; headings that are not here are guessed. */
export type ChosenColumns = Record<string, UnitField | null>

const REQUIRED: UnitField[] = ["floor", "number", "area"]
/** Titles, dates and the seller's telephone stand above the heading. */
const HEADING_WITHIN = 20
const TOTAL = /^(итог|всего|jami|total)/u

/** Where the heading is and how much of it is known: the row of the first twenty that names the most fields. */
export function findHeading({ rows }: Table, chosen: ChosenColumns = {}): { at: number; fields: UnitField[] } {
  const found = rows.slice(0, HEADING_WITHIN).map((row, at) => {
    const fields = columnsOf(row, chosen).flatMap(({ field }) => field ?? [])
    return { at, fields: [...new Set(fields)] }
  })
  return found.reduce((best, one) => (one.fields.length > best.fields.length ? one : best), { at: 0, fields: [] })
}

/** Reads a table with a heading. Faults of the heading leave no other rows: nothing below it could be trusted. */
export function readList(
  table: Table,
  currency: Currency,
  chosen: ChosenColumns = {},
): { columns: Column[]; rows: DraftRow[] } {
  const { at } = findHeading(table, chosen)
  const head = table.rows[at]
  if (!head) return { columns: [], rows: [wrong(placeOf(table, 1), [fault("empty")])] }
  const columns = columnsOf(head, chosen)
  const body = withMerged(table)
    .slice(at + 1)
    .filter((row) => !isTotal(row))
  if (body.length === 0) return { columns: [], rows: [wrong(placeOf(table, head.line), [fault("empty")])] }
  const faults = headingFaults(columns, currency)
  if (body.length > MOST_ROWS) faults.push(fault("too_many_rows", "", String(body.length)))
  if (faults.length > 0) return { columns, rows: [wrong(placeOf(table, head.line), faults)] }
  return { columns, rows: body.map((row) => readRow(placeOf(table, row.line), row.cells, columns, currency)) }
}

/** The columns under a heading, one for each of its cells. */
export function columnsOf(row: TableRow, chosen: ChosenColumns): Column[] {
  return row.cells.map((text) => {
    const heading = tidy(text)
    // A heading may be any word, «constructor» too.
    const said = Object.hasOwn(chosen, heading) ? chosen[heading] : undefined
    return { heading, field: said === undefined ? fieldOfHeading(heading) : said }
  })
}

function placeOf(table: Table, line: number): Place {
  return { line, ...(table.sheet !== "" && { sheet: table.sheet }) }
}

/** What is merged downwards holds for each of its rows: one «Корпус 1» beside forty flats. */
function withMerged({ rows, merged }: Table): TableRow[] {
  const tall = merged.filter((area) => area.toLine > area.fromLine)
  if (tall.length === 0) return rows
  const byLine = new Map(rows.map((row) => [row.line, { ...row, cells: [...row.cells] }]))
  for (const { fromLine, toLine, fromColumn } of tall) {
    const text = byLine.get(fromLine)?.cells[fromColumn]
    if (!text) continue
    for (let line = fromLine + 1; line <= toLine; line++) {
      const row = byLine.get(line)
      if (row && fromColumn < row.cells.length) row.cells[fromColumn] = text
    }
  }
  return [...byLine.values()]
}

function isTotal({ cells }: TableRow): boolean {
  return TOTAL.test(tidy(cells.find((text) => tidy(text) !== "") ?? "").toLowerCase())
}

function headingFaults(columns: Column[], currency: Currency): CellFault[] {
  const faults: CellFault[] = []
  for (const field of REQUIRED) {
    if (!columns.some((column) => column.field === field)) faults.push(fault("no_heading", "", field))
  }
  columns.forEach(({ heading, field }, at) => {
    if (field !== null && columns.findIndex((column) => column.field === field) < at) {
      faults.push(fault("heading_twice", heading))
    }
    const named = field === "price" || field === "perM2" ? currencyOfHeading(heading) : null
    if (named && named !== currency) faults.push(fault("heading_currency", heading, named))
  })
  return faults
}

/** One unit from the cells under `columns`. */
export function readRow(at: Place, cells: string[], columns: Column[], currency: Currency): DraftRow {
  if (cells.length !== columns.length) return wrong(at, [fault("columns", "", String(cells.length))])
  const faults: CellFault[] = []
  /** The cell of a field, or undefined when there is no such column or it is empty. */
  const cell = <T>(field: UnitField, code: ImportFault, read: (text: string, heading: string) => T | null) => {
    const column = columns.findIndex((candidate) => candidate.field === field)
    const heading = columns[column]?.heading ?? field
    const text = tidy(cells[column] ?? "")
    if (text === "") {
      if (REQUIRED.includes(field)) faults.push(fault("required", heading))
      return undefined
    }
    if (text.length > 60) {
      faults.push(fault("too_long", heading, text.slice(0, 60)))
      return undefined
    }
    const value = read(text, heading)
    if (value === null) faults.push(fault(code, heading, text))
    return value ?? undefined
  }
  const money = (text: string, heading: string) => {
    const amount = parseMoneyText(`${text}${multiplierOfHeading(heading)}`, currency)
    return amount !== null && amount > 0n && amount <= LARGEST_AMOUNT ? amount : null
  }
  const name = (text: string) => text
  const floor = cell("floor", "whole_number", readWhole) ?? 0
  if (floor === 0 && faults.length === 0) faults.push(fault("floor_zero", headingOf(columns, "floor"), "0"))
  const areaDm2 = cell("area", "area", readArea) ?? 0
  const perM2 = cell("perM2", "price", money)
  const price = cell("price", "price", money) ?? (perM2 === undefined ? undefined : totalFromRate(areaDm2, perM2))
  if (price !== undefined && price > LARGEST_AMOUNT)
    faults.push(fault("price", headingOf(columns, "perM2"), String(perM2)))
  const stack = cell("stack", "whole_number", (text) => positive(readWhole(text)))
  const kind = cell("kind", "unknown_word", readKind)
  const rooms = cell("rooms", "rooms", readRooms)
  const finish = cell("finish", "unknown_word", readFinish)
  const layout = cell("layout", "unknown_word", name)
  const unit = {
    block: cell("block", "required", name) ?? "1",
    entrance: cell("entrance", "required", name) ?? "1",
    number: cell("number", "required", name) ?? "",
    status: cell("status", "unknown_word", readStatus) ?? ("free" as const),
    floor,
    areaDm2,
    ...(stack !== undefined && { stack }),
    ...(kind !== undefined && { kind }),
    ...(rooms !== undefined && { rooms }),
    ...(finish !== undefined && { finish }),
    ...(layout !== undefined && { layout }),
    ...(price !== undefined && { price: String(price) }),
  }
  return faults.length > 0 ? wrong(at, faults) : { ...at, unit }
}

function headingOf(columns: Column[], field: UnitField): string {
  return columns.find((column) => column.field === field)?.heading ?? ""
}

function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null
}
