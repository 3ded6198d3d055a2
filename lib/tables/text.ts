/**
 * A file's text: UTF-8 with or without BOM, UTF-16 with one, or the Windows-1251 that older Russian spreadsheets save. Null
 * when it is no text at all.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes)
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("windows-1251").decode(bytes) // every byte is a letter there
  }
}

/** What separates the cells: of semicolon, tab and comma the one that the heading has most of. */
export function delimiterOf(text: string): string {
  const heading = text.split(/\r?\n/u, 1)[0] ?? ""
  const count = (mark: string) => heading.split(mark).length
  return [";", "\t", ","].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}
