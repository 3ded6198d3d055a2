/**
 * What a cell holds: text; a whole number scaled by its column's `decimals` (a price in minor units, an area in dm²); a day
 * `YYYY-MM-DD`; a moment as the office's clock showed it, `YYYY-MM-DDTHH:mm`. Null and undefined: empty.
 */
export type Cell = string | number | null | undefined

export type Column = {
  heading: string
  /** In characters, as spreadsheets measure it. */
  width: number
} & ({ kind: "text" | "day" | "moment" } | { kind: "number"; decimals: number })

/** A table that is written while it is read: batches come one after another and are never held together. */
export type Sheet = { name: string; columns: Column[]; batches: AsyncIterable<Cell[][]> }

export const TABLE_FORMATS = ["csv", "xlsx"] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]
