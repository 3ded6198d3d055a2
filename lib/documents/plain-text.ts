/**
 * A value as one line of text: line breaks become spaces; control characters, which XML cannot hold, and marks that turn the
 * direction of reading, by which a name could show other than it is, go.
 */
export function plainText(value: string): string {
  return value
    .replace(/\s+/gu, (space) => (space === "\u00A0" ? space : " "))
    .replace(/[\p{Cc}\p{Cs}\p{Co}\uFFFE\uFFFF\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu, "")
    .trim()
}
