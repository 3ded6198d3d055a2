import { randomUUID } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { askedLocale } from "@/lib/api/handler/locale"
import { REFUSALS } from "@/lib/domain/errors"
import { refusalSentence, titleSentence } from "@/lib/i18n/refusal-sentence"
import { clientAddress, isLoopback, replaceForwarding } from "./client-address"
import { setSecurityHeaders } from "./security-headers"

const REQUEST_ID = /^[\w-]{8,64}$/
/** What anything here answers to. Next fails on `TRACE`, answers others with nothing, and pages to all of them. */
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
const INTERNAL = /^\/api\/internal(\/|$)/

/** `/%E0%A4%A` or an address that is no path: Next would answer 500 before any of our code. */
function wellFormed(url: string): boolean {
  if (!url.startsWith("/")) return false
  try {
    decodeURIComponent(url)
    return true
  } catch {
    return false
  }
}

/** As Next will read it: `/api/./internal` leads to the same place. */
function pathOf(url: string): string {
  return new URL(`http://localhost${url}`).pathname
}

/** Names the request and whoever sent it, whatever the client claims about either. */
function identify(request: IncomingMessage, hops: number): void {
  const { headers, socket } = request
  const claimed = String(headers["x-request-id"] ?? "")
  headers["x-request-id"] = hops > 0 && REQUEST_ID.test(claimed) ? claimed : randomUUID()
  const forwardedFor = headers["x-forwarded-for"]
  replaceForwarding(headers, clientAddress(socket.remoteAddress, String(forwardedFor ?? ""), hops))
}

/**
 * What stands before Next: a trustworthy address and request id, and refusals that Next cannot make. False when the
 * request has been answered.
 */
export function admit(request: IncomingMessage, response: ServerResponse, hops: number): boolean {
  const { url = "", headers } = request
  const proxied = headers["x-forwarded-for"] !== undefined || headers.forwarded !== undefined
  identify(request, hops)
  if (!METHODS.includes(request.method ?? "")) {
    response.setHeader("allow", METHODS.join(", "))
    refuse(request, response, "method_not_allowed")
    return false
  }
  if (!wellFormed(url)) {
    refuse(request, response, "validation_failed")
    return false
  }
  // Only the job runner of this machine, on a direct connection, may knock here.
  if (INTERNAL.test(pathOf(url)) && (proxied || !isLoopback(request.socket.remoteAddress))) {
    refuse(request, response, "not_found")
    return false
  }
  return true
}

type Refusal = "validation_failed" | "method_not_allowed" | "not_found" | "internal"

/** A problem document, as the API writes them, for what never reaches it. */
export function refuse(request: IncomingMessage, response: ServerResponse, code: Refusal): void {
  const status = REFUSALS[code]
  const locale = askedLocale(request.headers["accept-language"] ?? null)
  const requestId = String(request.headers["x-request-id"])
  const detail = refusalSentence(locale, code, {}, "UTC")
  const problem = { type: `urn:shaxmatka:problem:${code}`, title: titleSentence(locale, status), status, detail, code }
  setSecurityHeaders(response)
  response.writeHead(status, {
    "content-type": "application/problem+json",
    "content-language": locale,
    "cache-control": "no-store",
    "x-request-id": requestId,
  })
  response.end(JSON.stringify({ ...problem, requestId }))
}
