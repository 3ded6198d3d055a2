import type { IncomingHttpHeaders } from "node:http"
import { isIP } from "node:net"

const UNTRUSTED = ["forwarded", "x-real-ip", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port"]

/** `1.2.3.4:80` and `[::1]:80` as some proxies write them, `::ffff:1.2.3.4` as dual-stack sockets do. */
function plain(text: string): string | undefined {
  const address = text.trim().replace(/^\[(.*)\](:\d+)?$/, "$1")
  const candidate = isIP(address) ? address : address.replace(/:\d+$/, "")
  if (!isIP(candidate)) return undefined
  return candidate.replace(/^::ffff:(?=\d+\.)/i, "")
}

/**
 * Who is asking. Each of `hops` proxies in front appended the address it saw to X-Forwarded-For, so the client is that many
 * from the right; what stands further left, the client wrote itself.
 */
export function clientAddress(socket: string | undefined, forwardedFor: string | undefined, hops: number): string {
  const own = plain(socket ?? "") ?? "0.0.0.0"
  if (hops === 0 || !forwardedFor) return own
  const seen = forwardedFor.split(",")
  return plain(seen[Math.max(0, seen.length - hops)] ?? "") ?? own
}

export function isLoopback(address: string | undefined): boolean {
  const own = plain(address ?? "") ?? ""
  return own === "::1" || own.startsWith("127.")
}

/** Removes what a client could have forged; Next fills host and protocol from the request itself. */
export function replaceForwarding(headers: IncomingHttpHeaders, address: string): void {
  for (const name of UNTRUSTED) delete headers[name]
  headers["x-forwarded-for"] = address
}
