import type { Cell, CellValue } from "exceljs"

/** What a person sees in the cell: a formula's value, a date as YYYY-MM-DD with its time where it has one, a number as its format rounds it. */
export function cellText(cell: Cell): string {
  // Below a merge every cell gives the text of the first; the reader says so once, by `merged`.
  return cell.isMerged && cell.master !== cell ? "" : textOf(cell.value, cell.numFmt)
}

function textOf(value: CellValue, format: string | undefined): string {
  if (value === null || value === undefined) return ""
  if (typeof value === "number") return numberText(value, format)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : dateText(value)
  if (typeof value !== "object") return String(value)
  if ("richText" in value) return value.richText.map((part) => part.text).join("")
  if ("error" in value) return value.error
  if ("hyperlink" in value) return textOf(value.text as CellValue, format) // rich text there as well, whatever the types say
  // A program that calculates nothing leaves no value: its formula is shown as what is wrong.
  return value.result === undefined ? `=${value.formula ?? ""}` : textOf(value.result, format)
}

/** To the second: a time is a fraction of a day there, and 18:05 may lie a thousandth of a second before itself. */
function dateText(value: Date): string {
  const at = new Date(Math.round(value.getTime() / 1_000) * 1_000).toISOString()
  return at.endsWith("T00:00:00.000Z") ? at.slice(0, 10) : at.slice(0, 16).replace("T", " ")
}

/** Sums of decimal fractions end in …0000000004; a price of a formula has parts of a tiyin that nobody sees. */
export function numberText(value: number, format = ""): string {
  const decimals = /^[#,\s]*0(?:\.(0+))?(?![.0-9E])/u.exec(format.split(";", 1)[0] ?? "")
  if (decimals && !format.includes("%")) return value.toFixed(decimals[1]?.length ?? 0)
  return plain(Number(value.toPrecision(15)))
}

/** Without an exponent. */
function plain(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value)
}
