import { z } from "zod"

/**
 * What every reader of files and sheets gives (lib/tables, lib/integrations): text as a person sees it in the cell, a formula's
 * value, a date as YYYY-MM-DD. The domain knows no file formats.
 */
export type TableRow = {
  /** As the spreadsheet numbers it, from 1. Empty rows are left out. */
  line: number
  cells: string[]
  /** Background of the cells that have one, as six hexadecimal digits in lower case. */
  fills?: Record<number, string>
}

/** Cells that are one: zero-based columns, lines as above, both ends counted. The text stands in the first. */
export type MergedCells = { fromLine: number; toLine: number; fromColumn: number; toColumn: number }

export type Table = { sheet: string; rows: TableRow[]; merged: MergedCells[] }

/** Sheets as a run keeps them. */
export const importedTables: z.ZodType<Table[]> = z.array(
  z.object({
    sheet: z.string(),
    rows: z.array(
      z.object({
        line: z.number().int(),
        cells: z.array(z.string()),
        fills: z.record(z.string(), z.string()).optional(),
      }),
    ),
    merged: z.array(
      z.object({
        fromLine: z.number().int(),
        toLine: z.number().int(),
        fromColumn: z.number().int(),
        toColumn: z.number().int(),
      }),
    ),
  }),
)
