import { randomUUID } from "node:crypto"
import type { Locale } from "./locale"
import { askedLocale } from "./locale"

/** One request and what has become known about it on the way through the gate. */
export type Exchange = {
  request: Request
  url: URL
  /** HEAD is answered as GET; Next drops the body. */
  method: string
  requestId: string
  /** The caller's address as the server entry established it. */
  address: string
  /** The caller's language: their own setting once they are known. */
  locale: Locale
  /** The path as the contract writes it, for the log: a concrete path may hold a buyer's token. */
  route: string
  actorId: string | null
  /** Headers that the answer gets, whatever it says. */
  headers: Headers
  startedAt: number
}

export function openExchange(request: Request): Exchange {
  const given = request.headers.get("x-request-id") ?? ""
  return {
    request,
    url: new URL(request.url),
    method: request.method === "HEAD" ? "GET" : request.method,
    requestId: /^[\w-]{8,64}$/.test(given) ? given : randomUUID(),
    address: request.headers.get("x-forwarded-for") ?? "unknown",
    locale: askedLocale(request.headers.get("accept-language")),
    route: "-",
    actorId: null,
    headers: new Headers(),
    startedAt: performance.now(),
  }
}
