import { fileTypeFromBuffer } from "file-type"
import { DomainError, type ErrorCode } from "@/lib/domain/errors"

const IMAGES = new Set(["image/jpeg", "image/png", "image/webp", "image/avif"])
const PROGRAMS =
  /^application\/(x-msdownload|x-elf|x-mach-binary|x-executable|vnd\.microsoft\.portable-executable|java-archive|java-vm|vnd\.android\.package-archive|wasm|x-ms-shortcut|x-msi|x-cfb|x-deb|x-rpm|x-lua-bytecode|vnd\.debian\.binary-package)$/
/** How much of a file's beginning tells what a text is. */
const HEAD = 4_096
const TAIL = 2_048

/** What a file is by its content: its name and the type it claims are not looked at. Refuses everything but pictures and PDF. */
export async function detect(bytes: Uint8Array): Promise<"image" | "pdf"> {
  const text = textRefusal(bytes)
  if (text) throw refused(text)
  const type = (await fileTypeFromBuffer(bytes))?.mime
  if (type && IMAGES.has(type)) return "image"
  if (type === "application/pdf") return checkPdf(bytes)
  throw refused(type && PROGRAMS.test(type) ? "media_program" : "media_type")
}

/** SVG, pages and scripts are text: a browser would run what they hold. */
function textRefusal(bytes: Uint8Array): ErrorCode | null {
  const head = Buffer.from(bytes.subarray(0, HEAD))
    .toString("latin1")
    .replace(/^(\xEF\xBB\xBF|\xFE\xFF|\xFF\xFE)/, "")
  const text = head.replaceAll("\0", "").trimStart().toLowerCase() // UTF-16 reads as letters with zeroes between
  if (/^#!|^@echo|^<\?php/.test(text)) return "media_program"
  if (!text.startsWith("<")) return null
  return /<svg[\s>]/.test(text) ? "media_svg" : "media_markup"
}

/** A PDF by its beginning and its end, without parts that a reader would run when it is opened. */
function checkPdf(bytes: Uint8Array): "pdf" {
  const text = Buffer.from(bytes).toString("latin1")
  if (!/^%PDF-[12]\.\d/.test(text) || !/startxref\s+\d+\s+%%EOF/.test(text.slice(-TAIL))) throw refused("media_broken")
  // Names may be spelled with #xx. Compressed parts are not looked into: what is served is sandboxed besides.
  const names = text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  if (/\/(JavaScript|JS|Launch)[\s(<[/]/.test(names)) throw refused("media_program")
  return "pdf"
}

function refused(code: ErrorCode): DomainError {
  return new DomainError(code, {}, [{ path: ["file"], message: code }])
}
