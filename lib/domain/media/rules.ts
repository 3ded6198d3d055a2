import { DOCX_TYPE, type MediaDto } from "./schema"

/**
 * Random, so that an address cannot be guessed; `small` is the rendition for lists and cards. `bin` is a file as it came: kept for
 * its record, which gives it out, and nobody's to open here.
 */
const SERVED_NAME = /^([0-9a-f]{32})(\.small)?\.(webp|pdf|docx|bin)$/

const EXTENSIONS: Record<MediaDto["type"], string> = {
  "image/webp": "webp",
  "application/pdf": "pdf",
  [DOCX_TYPE]: "docx",
}

/** What the name of a file of this kind ends with. */
export function extensionOf(type: MediaDto["type"]): string {
  return EXTENSIONS[type]
}

/** The row's key of a file's address below `/media/`, or null when nothing can be called so. */
export function keyOfServedName(name: string): string | null {
  const [, id, , extension] = SERVED_NAME.exec(name) ?? []
  return id && extension ? `${id}.${extension}` : null
}

export function mediaUrl(key: string): string {
  return `/media/${key}`
}

/** The address of the rendition with at most 800 px on the long side; a document has none and keeps its own. */
export function smallUrl(url: string): string {
  return url.replace(/\.webp$/, ".small.webp")
}

/** The names under which the store keeps what the row `key` stands for. */
export function storedNames(key: string): string[] {
  return [...new Set([key, smallUrl(key)])]
}

/** The parameter of `content-disposition` for a name in any alphabet (RFC 8187). */
export function filenameOf(name: string): string {
  return `filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percent)}`
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
