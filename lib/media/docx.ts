import { DomainError, type ErrorCode } from "@/lib/domain/errors"
import { ArchiveFault, readParts } from "@/lib/zip/read-parts"

/** What a document of a hundred pages with pictures unpacks to, several times over. */
const MOST_UNPACKED_BYTES = 48 * 1_024 * 1_024
const MAIN_TYPE = "wordprocessingml.document.main+xml"
/** Parts that bring a program, or a file of another kind, along. */
const PROGRAMS = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX|embeddings)(\/|$)/i

/**
 * Refuses what is no DOCX by its content, one with macros, embedded files or a document type declaration, one that fetches parts of
 * itself from elsewhere when it is opened (links that a reader clicks may stay), and one that unpacks to more than anybody writes.
 */
export async function assertDocx(bytes: Uint8Array): Promise<void> {
  const texts = new Map<string, string>()
  const readerOf = (name: string) => {
    if (PROGRAMS.test(name)) throw refused("media_macros")
    if (!/(\.rels|\.xml)$/i.test(name)) return undefined
    const kept = name === "[Content_Types].xml" || name.toLowerCase().endsWith(".rels")
    let head = ""
    return (chunk: Buffer) => {
      const text = chunk.toString("latin1")
      if (kept) texts.set(name, (texts.get(name) ?? "") + text)
      if (head.length < 1_024) head += text.slice(0, 1_024)
      // Our own parts never declare one: with it a parser could be made to read other files or to grow without end.
      if (/<!DOCTYPE|<!ENTITY/i.test(head)) throw refused("media_broken")
    }
  }
  try {
    await readParts(bytes, MOST_UNPACKED_BYTES, readerOf)
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error
    throw refused(error.fault === "swollen" ? "media_swollen" : "media_docx")
  }
  const types = texts.get("[Content_Types].xml") ?? ""
  if (/macroEnabled/i.test(types)) throw refused("media_macros")
  if (!types.includes(MAIN_TYPE)) throw refused("media_docx")
  for (const [name, text] of texts) if (name.endsWith(".rels") && linksOut(text)) throw refused("media_linked")
}

function linksOut(relationships: string): boolean {
  return [...relationships.matchAll(/<Relationship\b[^>]*>/gi)].some(
    ([tag]) =>
      /TargetMode\s*=\s*["']External["']/i.test(tag) &&
      !(/\/hyperlink["']/i.test(tag) && /Target\s*=\s*["'](https?:|mailto:|tel:)/i.test(tag)),
  )
}

function refused(code: ErrorCode): DomainError {
  return new DomainError(code, {}, [{ path: ["file"], message: code }])
}
