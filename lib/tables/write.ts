import type { Sheet, TableFormat } from "./sheet"
import { writeCsv } from "./write-csv"
import { writeXlsx } from "./write-xlsx"

/** The table as a file's bytes, in the order they are made. */
export function writeTable(format: TableFormat, sheet: Sheet): ReadableStream<Uint8Array> {
  return format === "csv" ? writeCsv(sheet) : writeXlsx(sheet)
}
