import { once } from "node:events"
import { PassThrough, Readable } from "node:stream"
import { setImmediate } from "node:timers/promises"
import type { stream } from "exceljs"
import type { Cell, Column, Sheet } from "./sheet"

/**
 * A workbook, its sheets zipped while its rows are read: the heading stays in sight and filters, numbers and dates are numbers
 * and dates. Text goes in typed and formatted as text, so nothing that looks like a formula ever becomes one.
 */
export function writeXlsx(...sheets: Sheet[]): ReadableStream<Uint8Array> {
  const out = new PassThrough()
  // A reader who goes away closes `out`; that ends the writing and is nobody's fault.
  fill(out, sheets).catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))))
  return Readable.toWeb(out) as ReadableStream<Uint8Array>
}

async function fill(out: PassThrough, sheets: Sheet[]): Promise<void> {
  const { default: excel } = await import("exceljs") // half a second of loading, for those who ask for a workbook only
  const book = new excel.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  for (const sheet of sheets) await addSheet(book, out, sheet)
  if (!out.destroyed) await book.commit()
}

async function addSheet(book: stream.xlsx.WorkbookWriter, out: PassThrough, sheet: Sheet): Promise<void> {
  const { name, columns, batches } = sheet
  const page = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] })
  page.columns = columns.map((column) => ({ width: column.width, style: { numFmt: formatOf(column) } }))
  const head = page.addRow(columns.map((column) => column.heading))
  head.font = { bold: true }
  head.commit()
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  for await (const rows of batches) {
    for (const row of rows) page.addRow(columns.map((column, at) => cellValue(column, row[at]))).commit()
    // The zip takes whatever it is given and works between our turns: without one, and without waiting for a slow reader, the
    // whole workbook would gather in memory.
    await setImmediate()
    if (out.writableNeedDrain && !out.destroyed) await Promise.race([once(out, "drain"), once(out, "close")])
    if (out.destroyed) return
  }
  page.commit()
}

function formatOf(column: Column): string {
  switch (column.kind) {
    case "text":
      return "@"
    case "day":
      return "dd.mm.yyyy"
    case "moment":
      return "dd.mm.yyyy hh:mm"
    case "number":
      return column.decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(column.decimals)}`
  }
}

function cellValue(column: Column, cell: Cell): string | number | Date | null {
  if (cell === null || cell === undefined || cell === "") return null
  if (column.kind === "number") return Number(cell) / 10 ** column.decimals
  if (column.kind === "text") return String(cell)
  // A spreadsheet's day has no time zone: the office's wall clock, written as if it were UTC.
  return new Date(column.kind === "day" ? `${cell}T00:00:00Z` : `${cell}:00Z`)
}
