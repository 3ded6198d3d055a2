import { stringify } from "csv-stringify/sync"
import { defuse } from "./formulas"
import type { Cell, Column, Sheet } from "./sheet"

const OPTIONS = { delimiter: ";" } as const

/** A CSV that spreadsheets of our countries open as it is: BOM, semicolons, decimal commas, days as 23.11.2026. */
export function writeCsv({ columns, batches }: Sheet): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const parts = csvParts(columns, batches)
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
}

async function* csvParts(columns: Column[], batches: Sheet["batches"]): AsyncGenerator<string, undefined> {
  yield stringify([columns.map((column) => defuse(column.heading))], { ...OPTIONS, bom: true })
  for await (const rows of batches) {
    if (rows.length === 0) continue
    const texts = rows.map((row) => columns.map((column, at) => cellText(column, row[at])))
    yield stringify(texts, OPTIONS)
  }
}

/** Only text can be a formula: a floor of −1 stays the number −1. */
function cellText(column: Column, cell: Cell): string {
  if (cell === null || cell === undefined) return ""
  if (column.kind === "number") return decimalText(Number(cell), column.decimals)
  if (column.kind === "text") return defuse(String(cell))
  const [day = "", time] = String(cell).split("T")
  return [day.split("-").reverse().join("."), time].filter(Boolean).join(" ")
}

function decimalText(scaled: number, decimals: number): string {
  if (decimals === 0) return String(scaled)
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, "0")
  return `${scaled < 0 ? "-" : ""}${digits.slice(0, -decimals)},${digits.slice(-decimals)}`
}
