import type { Actor } from "@/lib/domain/actor"
import { findPrivateMedia, findPublicMedia } from "@/lib/domain/media/queries"
import { extensionOf, filenameOf, keyOfServedName } from "@/lib/domain/media/rules"
import type { MediaDto } from "@/lib/domain/media/schema"
import { type ByteRange, mediaStore } from "./store"

const PUBLIC = "public, max-age=604800, immutable"
const PRIVATE = "private, no-store"

/** Answers `GET /media/{name}`; `whoAsks` is looked up only for what is not public. */
export async function serveMedia(
  request: Request,
  name: string,
  whoAsks: () => Promise<Actor | null>,
): Promise<Response> {
  const key = keyOfServedName(name)
  const shown = key && (await findPublicMedia(key))
  const media = shown || (key && (await findHidden(key, whoAsks)))
  const stored = media && (await mediaStore().open(name))
  if (!stored) return new Response(null, { status: 404, headers: { "cache-control": PRIVATE } })
  const headers = new Headers({
    ...headersOf(media),
    "cache-control": shown ? PUBLIC : PRIVATE,
    "accept-ranges": "bytes",
    etag: `"${name}"`, // a name never has other bytes
  })
  if (request.headers.get("if-none-match") === headers.get("etag")) return new Response(null, { status: 304, headers })
  const range = rangeOf(request.headers.get("range"), stored.bytes)
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${stored.bytes}`)
    return new Response(null, { status: 416, headers })
  }
  headers.set("content-length", String(range ? range.end - range.start + 1 : stored.bytes))
  if (range) headers.set("content-range", `bytes ${range.start}-${range.end}/${stored.bytes}`)
  const body = request.method === "HEAD" ? null : stored.read(range)
  return new Response(body, { status: range ? 206 : 200, headers })
}

async function findHidden(key: string, whoAsks: () => Promise<Actor | null>): Promise<MediaDto | null> {
  const actor = await whoAsks()
  return actor && findPrivateMedia(actor, key)
}

/** A picture is shown. A document is saved, not opened on our origin, and would be alone in a sandbox if it were. */
function headersOf({ type, name }: MediaDto): Record<string, string> {
  const saved = type === "image/webp" ? "inline" : "attachment"
  return {
    "content-type": type,
    "content-disposition": `${saved}; ${filenameOf(fileName(type, name))}`,
    // The server entry sets the same for all that is no page (scripts/server/security-headers.ts).
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
  }
}

/** The person's own name for it, with the ending of what it has become. */
function fileName(type: MediaDto["type"], name: string): string {
  const stem = name.replace(/\.[^.]{1,5}$/, "") || "file"
  return `${stem}.${extensionOf(type)}`
}

/** One range of RFC 9110; several at once are answered with the whole. */
function rangeOf(header: string | null, bytes: number): ByteRange | "unsatisfiable" | undefined {
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? []
  if (from === "" && to === "") return undefined
  const start = from === "" ? Math.max(0, bytes - Number(to)) : Number(from)
  const end = from === "" || to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1)
  return start > end ? "unsatisfiable" : { start, end }
}
