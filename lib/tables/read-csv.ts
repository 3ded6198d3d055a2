import { parse } from "csv-parse/sync"
import type { Table, TableRow } from "@/lib/domain/imports/table/schema"
import { undefuse } from "./formulas"
import { fileRefusal } from "./refusal"
import { delimiterOf } from "./text"

/** What an export defused is text again. Rows keep as many cells as they have: one that was cut short is found where the table is understood. */
export function readCsv(text: string): Table {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return {
      sheet: "",
      rows: records.map(({ record, info }): TableRow => ({ line: info.lines, cells: record.map(undefuse) })),
      merged: [],
    }
  } catch {
    // Whatever csv-parse dislikes (a quotation mark that never ends) is a fault of the file.
    throw fileRefusal("notTable")
  }
}
