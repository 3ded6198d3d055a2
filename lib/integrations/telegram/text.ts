/** What one message may hold, in UTF-16 units as the Bot API counts after its marks are taken out. */
export const LONGEST_TEXT = 4_096
export const LONGEST_CAPTION = 1_024

/** Any text as it stands inside a message of parse mode HTML, which knows these three marks alone. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
}

/**
 * A text of lines in parts that fit one message each. A line is not broken unless it is longer than a whole message, so marks that
 * open and close within a line stay whole.
 */
export function splitText(text: string, longest = LONGEST_TEXT): string[] {
  const parts: string[] = []
  let part = ""
  for (const line of text.split("\n").flatMap((one) => piecesOf(one, longest))) {
    const joined = part === "" ? line : `${part}\n${line}`
    if (joined.length <= longest) {
      part = joined
      continue
    }
    parts.push(part)
    part = line
  }
  return [...parts, part].filter((one) => one.trim() !== "")
}

/** By whole characters: half of a pair is no text. */
function piecesOf(line: string, longest: number): string[] {
  if (line.length <= longest) return [line]
  const pieces: string[] = []
  let piece = ""
  for (const character of line) {
    if (piece.length + character.length > longest) {
      pieces.push(piece)
      piece = ""
    }
    piece += character
  }
  return [...pieces, piece]
}
