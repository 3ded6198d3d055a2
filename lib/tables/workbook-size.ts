import { ArchiveFault, readParts } from "@/lib/zip/read-parts"
import { MOST_MERGED_CELLS, MOST_UNPACKED_BYTES } from "./limits"
import { fileRefusal } from "./refusal"

/**
 * Unpacks a workbook once, keeping nothing, before the parser sees it: refuses what is no workbook, what is broken, what is
 * too large unpacked (by its own words or in truth) and merges that would make millions of cells.
 */
export async function assertWorkbookSize(bytes: Uint8Array): Promise<void> {
  let merged = 0
  let workbook = false
  const readerOf = (name: string) => {
    if (name === "xl/workbook.xml") workbook = true
    if (!/^xl\/worksheets\/[^/]+\.xml$/u.test(name)) return undefined
    let tail = ""
    return (chunk: Buffer) => {
      const text = tail + chunk.toString("latin1")
      for (const [, range = ""] of text.matchAll(/<mergeCell\s+ref="([A-Z0-9:]+)"/gu)) merged += cellsIn(range)
      if (merged > MOST_MERGED_CELLS) throw fileRefusal("fileMerged")
      // A tag that the end of the chunk cut in two is read with the next one.
      tail = text.slice(Math.max(text.lastIndexOf("<"), text.length - 60))
      if (tail.includes(">")) tail = ""
    }
  }
  try {
    await readParts(bytes, MOST_UNPACKED_BYTES, readerOf)
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error
    throw fileRefusal(error.fault === "swollen" ? "fileSwollen" : "fileBroken")
  }
  if (!workbook) throw fileRefusal("fileOther")
}

function cellsIn(range: string): number {
  const ends = [...range.matchAll(/([A-Z]+)(\d+)/gu)].map(([, letters = "", row]) => ({
    column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
    row: Number(row),
  }))
  const [from, to] = ends
  if (!from || !to) return 0
  return (Math.abs(to.column - from.column) + 1) * (Math.abs(to.row - from.row) + 1)
}
