import { z } from "zod"
import type { Table } from "@/lib/domain/imports/table/schema"
import { fileRefusal } from "./refusal"

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
const rows = z.union([z.array(z.record(z.string(), cell)).min(1), z.array(z.array(cell)).min(1)])
/** A list of objects or of lists, bare or as the only list of an object: `{ "units": […] }`. */
const shape = z.union([rows, z.record(z.string(), z.unknown())])

/** The keys of objects are the headings, in the order in which they first appear. */
export function readJson(text: string): Table {
  const found = rows.safeParse(listOf(text))
  if (!found.success) throw fileRefusal("notTable")
  const [first] = found.data
  const records = Array.isArray(first) ? (found.data as Cell[][]) : withHeadings(found.data as Record<string, Cell>[])
  const width = Math.max(...records.map((record) => record.length))
  return {
    sheet: "",
    rows: records.map((record, at) => ({
      line: at + 1,
      cells: Array.from({ length: width }, (_, column) => String(record[column] ?? "")),
    })),
    merged: [],
  }
}

type Cell = z.output<typeof cell>

function listOf(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ""))
  } catch {
    throw fileRefusal("notTable")
  }
  const parsed = shape.safeParse(value)
  if (!parsed.success || Array.isArray(parsed.data)) return value
  const lists = Object.values(parsed.data).filter(Array.isArray)
  return lists.length === 1 ? lists[0] : value
}

function withHeadings(records: Record<string, Cell>[]): Cell[][] {
  const headings = [...new Set(records.flatMap((record) => Object.keys(record)))]
  return [headings, ...records.map((record) => headings.map((heading) => record[heading] ?? ""))]
}
