import { createHash } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { lifetime, pageKey, settleEncoding } from "./page-key"

type Entry = {
  body: Buffer
  status: number
  headers: string[]
  bare: string[]
  etag: string
  /** An older entry still says that its key is a shareable page, for whose refill others may wait. */
  freshUntil: number
}
type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const MAX_KEYS = 20_000
/** Set again on each answer, or belonging to one connection. */
const OWN = new Set(["x-request-id", "date", "connection", "keep-alive", "transfer-encoding", "content-length", "etag"])
/** A 304 has no body to describe. */
const OF_BODY = new Set(["content-encoding", "content-type"])

/**
 * Holds finished answers of static public pages for one second, compressed, in front of Next, which would render the same
 * bytes for each visitor. Requests for a page that is being refilled wait for it instead of asking Next once more.
 */
export class PageCache {
  readonly #entries = new Map<string, Entry>()
  readonly #filling = new Map<string, Promise<void>>()
  #bytes = 0

  constructor(
    private readonly handler: Handler,
    private readonly maxBytes = 64 * 1024 * 1024,
    private readonly now = () => performance.now(),
  ) {}

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const key = pageKey(request, settleEncoding(request))
    if (!key) return this.handler(request, response)
    if (this.#replay(key, request, response)) return
    const filling = this.#filling.get(key)
    if (filling) {
      await filling
      if (this.#replay(key, request, response)) return
    }
    // A page seen for the first time may be one that each visitor gets for themselves: nobody waits for it.
    if (!this.#entries.has(key) || this.#filling.has(key)) return this.#fill(key, request, response)
    // Next must send the whole page, or there would be nothing to keep.
    delete request.headers["if-none-match"]
    delete request.headers["if-modified-since"]
    const fill = this.#fill(key, request, response).finally(() => this.#filling.delete(key))
    // Who waits only needs to know that it is over; an error belongs to this request.
    const over = fill.catch(() => undefined)
    this.#filling.set(key, over)
    return fill
  }

  /** Called before any header is set: Node then writes the stored list as it is. */
  #replay(key: string, request: IncomingMessage, response: ServerResponse): boolean {
    const entry = this.#entries.get(key)
    if (!entry || entry.freshUntil < this.now()) return false
    const id = ["x-request-id", String(request.headers["x-request-id"] ?? "")]
    if (request.headers["if-none-match"]?.includes(entry.etag)) {
      response.writeHead(304, entry.bare.concat(id)).end()
    } else {
      response.writeHead(entry.status, entry.headers.concat(id)).end(entry.body)
    }
    return true
  }

  /** Lets Next answer and keeps a copy of what it sent. */
  async #fill(key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    const keep = (chunk: unknown, encoding: unknown) => {
      if (typeof chunk === "string") {
        chunks.push(Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"))
      } else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
    }
    const { write, end } = response
    response.write = (...sent: unknown[]): boolean => {
      keep(sent[0], sent[1])
      return Reflect.apply(write, response, sent)
    }
    response.end = (...sent: unknown[]): typeof response => {
      keep(sent[0], sent[1])
      return Reflect.apply(end, response, sent)
    }
    const done = new Promise<void>((resolve) => response.once("close", resolve))
    await this.handler(request, response)
    if (!response.writableEnded) await done
    this.#store(key, response, chunks)
  }

  #store(key: string, response: ServerResponse, chunks: Buffer[]): void {
    const milliseconds = lifetime(String(response.getHeader("cache-control") ?? ""))
    const shareable =
      response.writableEnded && [200, 404].includes(response.statusCode) && !response.hasHeader("set-cookie")
    this.#drop(key)
    if (milliseconds === 0 || !shareable) return
    const body = Buffer.concat(chunks)
    if (body.length > this.maxBytes / 8) return
    const etag = String(response.getHeader("etag") ?? `"${createHash("sha1").update(body).digest("base64url")}"`)
    const kept = Object.entries(response.getHeaders()).filter(([name]) => !OWN.has(name))
    const flat = (rows: typeof kept) =>
      rows.flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).flatMap((one) => [name, String(one)]))
    this.#entries.set(key, {
      body,
      status: response.statusCode,
      headers: [...flat(kept), "etag", etag, "content-length", String(body.length)],
      bare: [...flat(kept.filter(([name]) => !OF_BODY.has(name))), "etag", etag],
      etag,
      freshUntil: this.now() + milliseconds,
    })
    this.#bytes += body.length
    for (const [oldest] of this.#entries) {
      if (this.#bytes <= this.maxBytes && this.#entries.size <= MAX_KEYS) break
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#entries.get(key)?.body.length ?? 0
    this.#entries.delete(key)
  }
}
