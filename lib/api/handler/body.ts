import { DomainError, type FieldError } from "@/lib/domain/errors"
import type { BodyKind, RouteMeta } from "../contract/route"
import type { Exchange } from "./exchange"
import type { MatchedRoute } from "./routes"

const DEFAULT_MAX_BYTES = 256 * 1_024
/** No document of ours nests deeper; parsers and validators that recurse would overflow their stack. */
const MAX_DEPTH = 64

const TYPES: Record<string, BodyKind> = {
  "application/json": "json",
  "application/x-www-form-urlencoded": "form",
  "multipart/form-data": "multipart",
}

export type Body = { bytes: Buffer; kind: BodyKind | null; contentType: string }

/** Refuses with `unsupported_media_type` or `payload_too_large` what the headers alone give away. */
export function assertAcceptable({ request, method }: Exchange, meta: RouteMeta): void {
  if (method === "GET" || request.body === null) return
  const length = request.headers.get("content-length")
  const typed = request.headers.has("content-type")
  if (typed && length !== "0" && !kindOf(request, meta)) throw new DomainError("unsupported_media_type")
  if (Number(length ?? 0) > maxBytes(meta)) throw tooLarge(meta)
}

/** Reads the body once, and no further than the route allows. */
export async function readBody({ request, method }: Exchange, meta: RouteMeta): Promise<Body> {
  const chunks: Uint8Array[] = []
  let size = 0
  if (method !== "GET" && request.body) {
    for await (const chunk of request.body) {
      size += chunk.byteLength
      if (size > maxBytes(meta)) throw tooLarge(meta)
      chunks.push(chunk)
    }
  }
  const kind = kindOf(request, meta) ?? null
  // A POST without a body has a stream all the same: only bytes need a type.
  if (size > 0 && kind === null) throw new DomainError("unsupported_media_type")
  return { bytes: Buffer.concat(chunks), kind, contentType: request.headers.get("content-type") ?? "" }
}

/** The body as oRPC takes it. Refuses what is malformed with `validation_failed`. */
export async function parseBody({ bytes, kind, contentType }: Body): Promise<unknown> {
  if (bytes.length === 0 || kind === null) return undefined
  try {
    if (kind === "multipart") {
      const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": contentType } }).formData()
      for (const [key, value] of form) assertReadable([key, value])
      return form
    }
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    if (kind === "form") {
      const form = new URLSearchParams(text)
      assertReadable([...form].flat())
      return form
    }
    const value: unknown = JSON.parse(text)
    assertReadable(value)
    return value
  } catch (error) {
    if (error instanceof DomainError) throw error
    throw malformed([], "malformed") // whatever the parser says about it is of no use to people
  }
}

/** Refuses an address that does not decode, and query parameters that this route cannot have. */
export function assertReadableUrl({ url, method }: Exchange, route: MatchedRoute): void {
  try {
    assertReadable([decodeURIComponent(url.pathname), decodeURIComponent(url.search)])
  } catch (error) {
    if (error instanceof DomainError) throw error
    throw malformed([], "malformed")
  }
  for (const key of url.searchParams.keys()) {
    // Elsewhere the query string would be read by nobody, and a path's own parameter would win without a word.
    if (method !== "GET" || route.params.includes(key)) throw malformed([key], "unknown")
  }
}

function maxBytes(meta: RouteMeta): number {
  return meta.maxBodyBytes ?? DEFAULT_MAX_BYTES
}

function kindOf(request: Request, meta: RouteMeta): BodyKind | undefined {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase()
  const kind = type ? TYPES[type] : undefined
  return kind && (meta.accepts ?? ["json"]).includes(kind) ? kind : undefined
}

function tooLarge(meta: RouteMeta): DomainError {
  return new DomainError("payload_too_large", { kilobytes: Math.floor(maxBytes(meta) / 1_024) })
}

function malformed(path: FieldError["path"], message: string): DomainError {
  return new DomainError("validation_failed", {}, [{ path, message }])
}

/** PostgreSQL takes neither NUL nor half a surrogate pair in a text. Walks without recursion. */
function assertReadable(root: unknown): void {
  const left: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }]
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, depth } = next
    if (typeof value === "string") {
      if (value.includes("\0") || !value.isWellFormed()) throw malformed([], "characters")
    } else if (typeof value === "object" && value !== null && !(value instanceof Blob)) {
      if (depth >= MAX_DEPTH) throw malformed([], "depth")
      const parts = Array.isArray(value) ? value : Object.entries(value).flat()
      for (const part of parts) left.push({ value: part, depth: depth + 1 })
    }
  }
}
