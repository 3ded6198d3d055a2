import { type Currency, LARGEST_AMOUNT, parseMoneyText } from "../money"
import { totalFromRate } from "../prices/rules"
import { readArea, readFinish, readKind, readRooms, readStatus, readWhole } from "./cells/rules"
import { currencyOfHeading, fieldOfHeading, multiplierOfHeading } from "./headings/rules"
import { type CellFault, type ImportFault, type ListedUnit, MOST_ROWS, type UnitField } from "./schema"

export type Column = { heading: string; field: UnitField | null }
/** A line of the file: understood, or with what is wrong in which column. */
export type ListedRow = { line: number; unit: ListedUnit } | { line: number; faults: CellFault[] }
export type PriceList = { columns: Column[]; rows: ListedRow[] }

export type SourceRow = { line: number; cells: string[] }
const REQUIRED: UnitField[] = ["floor", "number", "area"]

/** Reads a price list. Faults of the heading stand for line 1 and leave no other rows: nothing below it could be trusted. */
export function readPriceList(records: SourceRow[], currency: Currency): PriceList {
  const [head, ...body] = records
  if (!head || body.length === 0) return { columns: [], rows: [wrong(head?.line ?? 1, [fault("empty")])] }
  const columns = head.cells.map((heading) => ({ heading: tidy(heading), field: fieldOfHeading(tidy(heading)) }))
  const faults = headingFaults(columns, currency)
  if (body.length > MOST_ROWS) faults.push(fault("too_many_rows", "", String(body.length)))
  if (faults.length > 0) return { columns, rows: [wrong(head.line, faults)] }
  const read = body.map((record) => readRow(record, columns, currency))
  return { columns, rows: refuseRepeated(withStacks(read), columns) }
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

/** A row before its stack is known: files without that column count along the floor. */
type Draft =
  | { line: number; unit: Omit<ListedUnit, "stack"> & { stack?: number } }
  | { line: number; faults: CellFault[] }

function readRow({ line, cells }: SourceRow, columns: Column[], currency: Currency): Draft {
  if (cells.length !== columns.length) return wrong(line, [fault("columns", "", String(cells.length))])
  const faults: CellFault[] = []
  /** The cell of a field, or undefined when there is no such column or it is empty. */
  const cell = <T>(field: UnitField, code: ImportFault, read: (text: string, heading: string) => T | null) => {
    const at = columns.findIndex((column) => column.field === field)
    const heading = columns[at]?.heading ?? field
    const text = tidy(cells[at] ?? "")
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
  return faults.length > 0 ? wrong(line, faults) : { line, unit }
}

function withStacks(rows: Draft[]): ListedRow[] {
  const next = new Map<string, number>()
  return rows.map((row): ListedRow => {
    if ("faults" in row) return row
    const floor = JSON.stringify([row.unit.block, row.unit.entrance, row.unit.floor])
    const stack = row.unit.stack ?? (next.get(floor) ?? 0) + 1
    next.set(floor, Math.max(stack, next.get(floor) ?? 0))
    return { line: row.line, unit: { ...row.unit, stack } }
  })
}

/** The same unit twice, or two units in one place of the grid: the second row is wrong and names the first. */
function refuseRepeated(rows: ListedRow[], columns: Column[]): ListedRow[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    if ("faults" in row) return row
    const { line, unit } = row
    const same = seen.get(addressKey(unit))
    if (same !== undefined) return wrong(line, [fault("repeated", headingOf(columns, "number"), unit.number, same)])
    const beside = seen.get(positionKey(unit))
    if (beside !== undefined) {
      return wrong(line, [fault("position_repeated", headingOf(columns, "stack"), String(unit.stack), beside)])
    }
    seen.set(addressKey(unit), line).set(positionKey(unit), line)
    return row
  })
}

type Addressed = Pick<ListedUnit, "block" | "entrance" | "floor">

/** A unit is known by block, entrance, floor and number. */
export function addressKey(unit: Addressed & { number: string }): string {
  return JSON.stringify(["address", unit.block, unit.entrance, unit.floor, unit.number])
}

/** One position of the grid holds one unit. */
export function positionKey(unit: Addressed & { stack: number }): string {
  return JSON.stringify(["position", unit.block, unit.entrance, unit.floor, unit.stack])
}

function headingOf(columns: Column[], field: UnitField): string {
  return columns.find((column) => column.field === field)?.heading ?? ""
}

function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null
}

function fault(code: ImportFault, column = "", value = "", line?: number): CellFault {
  return { code, column, value, ...(line !== undefined && { line }) }
}

function wrong(line: number, faults: CellFault[]): { line: number; faults: CellFault[] } {
  return { line, faults }
}

/** Spreadsheets leave no-break spaces, zero-width marks and blanks at the ends. */
function tidy(text: string): string {
  return text
    .replace(/[\u200B-\u200F\u2060\uFEFF]/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
}
