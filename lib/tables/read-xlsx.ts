import type { Row, Worksheet } from "exceljs"
import type { MergedCells, Table, TableRow } from "@/lib/domain/imports/table/schema"
import { cellFill } from "./cell-fill"
import { cellText } from "./cell-text"
import { MOST_COLUMNS } from "./limits"
import { fileRefusal } from "./refusal"
import { assertWorkbookSize } from "./workbook-size"

/** What a table does not need, and what costs memory or fails on files of other programs. */
const IGNORED = [
  "dataValidations",
  "conditionalFormatting",
  "drawing",
  "legacyDrawing",
  "picture",
  "tableParts",
  "extLst",
]

/** Every visible sheet that has something in it. exceljs' streaming reader knows no merged cells, so the sheet is read whole. */
export async function readXlsx(bytes: Uint8Array): Promise<Table[]> {
  await assertWorkbookSize(bytes)
  const { default: exceljs } = await import("exceljs")
  const workbook = new exceljs.Workbook()
  try {
    // Its types ask for an ArrayBuffer; it takes any bytes that JSZip takes, without a copy.
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer, { ignoreNodes: IGNORED })
  } catch {
    throw fileRefusal("fileBroken")
  }
  const tables: Table[] = []
  for (const sheet of workbook.worksheets) {
    if (sheet.state === "visible" || sheet.state === undefined) tables.push(tableOf(sheet))
    workbook.removeWorksheet(sheet.id) // lets go of its cells before the next sheet's rows are made
  }
  return tables.filter((table) => table.rows.length > 0)
}

function tableOf(sheet: Worksheet): Table {
  const rows: TableRow[] = []
  const width = Math.min(sheet.columnCount, MOST_COLUMNS)
  sheet.eachRow((row) => {
    const read = rowOf(row, width)
    if (read.cells.some((text) => text !== "") || read.fills) rows.push(read)
  })
  const used = Math.max(0, ...rows.map(({ cells }) => cells.findLastIndex((text) => text !== "") + 1))
  for (const row of rows) row.cells.length = used
  return { sheet: sheet.name, rows, merged: mergedOf(sheet) }
}

function rowOf(row: Row, width: number): TableRow {
  const cells = Array.from({ length: width }, () => "")
  const fills: Record<number, string> = {}
  row.eachCell((cell, column) => {
    if (column > width) return
    cells[column - 1] = cellText(cell)
    const fill = cellFill(cell)
    if (fill) fills[column - 1] = fill
  })
  return { line: row.number, cells, ...(Object.keys(fills).length > 0 && { fills }) }
}

function mergedOf(sheet: Worksheet): MergedCells[] {
  const { merges } = sheet.model as { merges?: string[] } // as «B2:D5»
  return (merges ?? []).flatMap((range): MergedCells[] => {
    const [from, to] = range.split(":").map((corner) => sheet.getCell(corner))
    if (!from || !to) return []
    return [
      {
        fromLine: Number(from.row),
        toLine: Number(to.row),
        fromColumn: Number(from.col) - 1,
        toColumn: Number(to.col) - 1,
      },
    ]
  })
}
