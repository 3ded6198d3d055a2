import type { IncomingMessage } from "node:http"

/** Headers that make Next answer a flight payload instead of HTML, and which one. */
const FLIGHT = ["rsc", "next-router-prefetch", "next-router-state-tree", "next-router-segment-prefetch", "next-url"]

/** Leaves `gzip` or nothing in Accept-Encoding, so that a page is kept in two forms and not in twenty. */
export function settleEncoding(request: IncomingMessage): boolean {
  const accepted = String(request.headers["accept-encoding"] ?? "")
  const gzip = /(^|,)\s*(gzip|\*)\s*(?!;\s*q=0(\.0+)?\s*(,|$))(;|,|$)/i.test(accepted)
  if (gzip) request.headers["accept-encoding"] = "gzip"
  else delete request.headers["accept-encoding"]
  return gzip
}

/**
 * What the answer may depend on, or undefined when it must not be shared. Static pages never see the query, so `?utm=…`
 * shares their entry; a flight request is told apart by it. Cookies do not count: a page with `s-maxage` cannot read them.
 */
export function pageKey(request: IncomingMessage, gzip: boolean): string | undefined {
  const { method, url = "/", headers } = request
  if (method !== "GET" || headers.range || headers.authorization) return undefined
  if (headers.cookie?.includes("__prerender_bypass")) return undefined
  if (url.startsWith("/api/")) return undefined
  const form = gzip ? "z" : "-"
  if (!headers.rsc) {
    const query = url.indexOf("?")
    return `${form} ${query < 0 ? url : url.slice(0, query)}`
  }
  return `${form} ${url} ${FLIGHT.map((name) => headers[name] ?? "").join("|")}`
}

/** Milliseconds that an answer may be replayed for; 0 = not at all. */
export function lifetime(cacheControl: string): number {
  if (/\b(private|no-store)\b/.test(cacheControl)) return 0
  // Files whose name is their content.
  if (/\bimmutable\b/.test(cacheControl)) return 3_600_000
  return /\bs-maxage=[1-9]/.test(cacheControl) ? 1_000 : 0
}
