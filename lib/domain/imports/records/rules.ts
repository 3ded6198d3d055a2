import { fault, tidy } from "../rows/rules"
import type { CellFault, ImportFault } from "../schema"
import type { Table } from "../table/schema"

/** What is wrong with a place of the file: of a sheet where it has several. */
export type Faulty = { line: number; sheet?: string; faults: CellFault[] }
/** A heading and the field that its column is read as; null: nobody reads it. */
export type ReadColumn<Field extends string> = { heading: string; field: Field | null }

/** One line of a table under its heading; what cannot be read is noted in `faults`. */
export type RecordReader<Field extends string> = {
  line: number
  sheet?: string
  faults: CellFault[]
  /** The cell of a field as it stands, or undefined when there is no such column or it is empty. */
  text(field: Field): string | undefined
  /** The same without a fault, "" where there is none: for looking ahead. */
  peek(field: Field): string
  /** The same through `read`; what it gives null for is a fault. */
  read<T>(field: Field, code: ImportFault, read: (text: string, heading: string) => T | null): T | undefined
  /** Notes a fault of the field's column. */
  blame(field: Field, code: ImportFault, value?: string, line?: number): void
}

export type Records<Field extends string> =
  | { columns: ReadColumn<Field>[]; records: RecordReader<Field>[] }
  | { columns: ReadColumn<Field>[]; faulty: Faulty }

type Shape<Field extends string> = {
  fieldOf: (heading: string) => Field | null
  required: readonly Field[]
  /** Cells that may be long; all others end at 200 characters. */
  long?: readonly Field[]
  /** Never repeated in a fault: who reads a report need not see them. */
  secret?: readonly Field[]
  most: number
}

const HEADING_WITHIN = 20
const LONG_TEXT = 5_000
const SHORT_TEXT = 200

/** A table as records by its heading, which is the line of the first twenty that names the most fields. */
export function readRecords<Field extends string>(table: Table, shape: Shape<Field>): Records<Field> {
  const at = headingAt(table, shape.fieldOf)
  const head = table.rows[at]
  const place = table.sheet === "" ? {} : { sheet: table.sheet }
  const columns = (head?.cells ?? []).map((cell): ReadColumn<Field> => {
    const heading = tidy(cell)
    return { heading, field: shape.fieldOf(heading) }
  })
  const body = table.rows.slice(at + 1)
  const faults = headingFaults(columns, shape.required)
  if (body.length === 0) faults.push(fault("empty"))
  if (body.length > shape.most) faults.push(fault("too_many_rows", "", String(body.length)))
  if (faults.length > 0) return { columns, faulty: { line: head?.line ?? 1, ...place, faults } }
  return {
    columns,
    records: body.map((row) => readerOf({ line: row.line, ...place }, row.cells, columns, shape)),
  }
}

function headingAt(table: Table, fieldOf: (heading: string) => string | null): number {
  const known = table.rows
    .slice(0, HEADING_WITHIN)
    .map(({ cells }) => new Set(cells.flatMap((cell) => fieldOf(tidy(cell)) ?? [])).size)
  return Math.max(0, known.indexOf(Math.max(...known, 0)))
}

function headingFaults<Field extends string>(columns: ReadColumn<Field>[], required: readonly Field[]): CellFault[] {
  const missing = required.filter((field) => !columns.some((column) => column.field === field))
  const twice = columns.filter(
    ({ field }, at) => field !== null && columns.findIndex((column) => column.field === field) < at,
  )
  return [
    ...missing.map((field) => fault("no_heading", "", field)),
    ...twice.map(({ heading }) => fault("heading_twice", heading)),
  ]
}

function readerOf<Field extends string>(
  place: { line: number; sheet?: string },
  cells: string[],
  columns: ReadColumn<Field>[],
  { required, long = [], secret = [] }: Shape<Field>,
): RecordReader<Field> {
  const faults: CellFault[] = []
  const at = (field: Field) => columns.findIndex((column) => column.field === field)
  const heading = (field: Field) => columns[at(field)]?.heading ?? field
  const blame = (field: Field, code: ImportFault, value = "", line?: number) => {
    faults.push(fault(code, heading(field), secret.includes(field) ? "" : value.slice(0, 60), line))
  }
  const text = (field: Field) => {
    const cell = cells[at(field)] ?? ""
    // A comment keeps its lines.
    const found = long.includes(field) ? cell.trim() : tidy(cell)
    if (found.length > (long.includes(field) ? LONG_TEXT : SHORT_TEXT)) {
      blame(field, "too_long", found)
      return undefined
    }
    if (found === "" && required.includes(field)) blame(field, "required")
    return found === "" ? undefined : found
  }
  return {
    ...place,
    faults,
    text,
    peek: (field) => tidy(cells[at(field)] ?? ""),
    blame,
    read(field, code, read) {
      const found = text(field)
      if (found === undefined) return undefined
      const value = read(found, heading(field))
      if (value === null) blame(field, code, found)
      return value ?? undefined
    },
  }
}
