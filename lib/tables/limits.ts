const MEBIBYTE = 1_024 * 1_024

/** A price list of 20 000 rows is a tenth of it. */
export const MOST_FILE_BYTES = 20 * MEBIBYTE

/** What a workbook may unpack to: parsed, it takes about ten times as much memory. */
export const MOST_UNPACKED_BYTES = 64 * MEBIBYTE

/** A chessboard is a few dozen columns; a sheet has 16 384, and formatting alone can reach the last. */
export const MOST_COLUMNS = 400

/** Cells below merges: exceljs makes an object of each, and a whole merged sheet would be 17 billion. */
export const MOST_MERGED_CELLS = 200_000
