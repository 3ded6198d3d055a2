import { randomUUID } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { clientAddress, isLoopback, replaceForwarding } from "./client-address"
import { setSecurityHeaders } from "./security-headers"

const REQUEST_ID = /^[\w-]{8,64}$/
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

/** Names the request and whoever sent it, whatever the client claims about either. */
function identify(request: IncomingMessage, hops: number): void {
  const { headers, socket } = request
  const claimed = String(headers["x-request-id"] ?? "")
  headers["x-request-id"] = hops > 0 && REQUEST_ID.test(claimed) ? claimed : randomUUID()
  const forwardedFor = headers["x-forwarded-for"]
  replaceForwarding(headers, clientAddress(socket.remoteAddress, String(forwardedFor ?? ""), hops))
}

/**
 * What stands before Next: a trustworthy address and request id, and two refusals that Next cannot make. False when the
 * request has been answered.
 */
export function admit(request: IncomingMessage, response: ServerResponse, hops: number): boolean {
  const { url = "", headers } = request
  const proxied = headers["x-forwarded-for"] !== undefined || headers.forwarded !== undefined
  identify(request, hops)
  if (!wellFormed(url)) {
    refuse(request, response, 400, "validation_failed")
    return false
  }
  // Only the job runner of this machine, on a direct connection, may knock here.
  if (INTERNAL.test(url) && (proxied || !isLoopback(request.socket.remoteAddress))) {
    refuse(request, response, 404, "not_found")
    return false
  }
  return true
}

export function refuse(request: IncomingMessage, response: ServerResponse, status: number, code: string): void {
  const id = String(request.headers["x-request-id"] ?? "")
  const title = { 400: "Bad Request", 404: "Not Found", 500: "Internal Server Error" }[status] ?? "Error"
  setSecurityHeaders(response)
  response.setHeader("x-request-id", id)
  response.writeHead(status, { "content-type": "application/problem+json", "cache-control": "no-store" })
  response.end(JSON.stringify({ type: "about:blank", title, status, code, detail: title, requestId: id }))
}
