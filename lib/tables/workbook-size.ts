import { fromBufferPromise, type ZipFile } from "yauzl"
import { DomainError } from "@/lib/domain/errors"
import { MOST_MERGED_CELLS, MOST_UNPACKED_BYTES } from "./limits"
import { fileRefusal } from "./refusal"

/**
 * Unpacks a workbook once, keeping nothing, before the parser sees it: refuses what is no workbook, what is broken, what is
 * too large unpacked (by its own words or in truth) and merges that would make millions of cells.
 */
export async function assertWorkbookSize(bytes: Uint8Array): Promise<void> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).catch(() => {
    throw fileRefusal("fileBroken")
  })
  if (!(await unpack(zip))) throw fileRefusal("fileOther")
}

/** Returns whether there is a workbook inside. */
async function unpack(zip: ZipFile): Promise<boolean> {
  let left = MOST_UNPACKED_BYTES
  let merged = 0
  let workbook = false
  try {
    for await (const entry of zip.eachEntry()) {
      left -= entry.uncompressedSize
      if (left < 0) throw fileRefusal("fileSwollen")
      if (entry.fileName === "xl/workbook.xml") workbook = true
      if (entry.fileName.endsWith("/")) continue
      const sheet = /^xl\/worksheets\/[^/]+\.xml$/u.test(entry.fileName)
      let tail = ""
      // yauzl ends the stream with an error as soon as an entry gives more than it declares.
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        if (!sheet) continue
        const text = tail + (chunk as Buffer).toString("latin1")
        for (const [, range = ""] of text.matchAll(/<mergeCell\s+ref="([A-Z0-9:]+)"/gu)) merged += cellsIn(range)
        if (merged > MOST_MERGED_CELLS) throw fileRefusal("fileMerged")
        // A tag that the end of the chunk cut in two is read with the next one.
        tail = text.slice(Math.max(text.lastIndexOf("<"), text.length - 60))
        if (tail.includes(">")) tail = ""
      }
    }
    return workbook
  } catch (error) {
    if (error instanceof DomainError) throw error
    // The rest is damage: an entry cut short, a method nobody knows.
    throw fileRefusal(String(error).includes("too many bytes") ? "fileSwollen" : "fileBroken")
  }
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
