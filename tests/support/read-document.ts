import { buffer } from "node:stream/consumers"
import { extractText } from "unpdf"
import { fromBufferPromise } from "yauzl"

/** The text of a DOCX, a line a paragraph or cell, read without the library that wrote it. Throws when it is no archive. */
export async function docxText(bytes: Uint8Array): Promise<string> {
  const zip = await fromBufferPromise(Buffer.from(bytes))
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== "word/document.xml") continue
    const xml = (await buffer(await zip.openReadStreamPromise(entry))).toString("utf8")
    return xml
      .replace(/<\/w:p>/gu, "\n")
      .replace(/<[^>]+>/gu, "")
      .replace(/&(lt|gt|amp|quot|apos);/gu, (_, name: keyof typeof ENTITIES) => ENTITIES[name])
  }
  throw new Error("There is no word/document.xml")
}

const ENTITIES = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }

/** The text of a PDF page by page, read by another library than the one that wrote it. */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(bytes))
  return text.map((page) => page.replace(/\s+/gu, " "))
}
