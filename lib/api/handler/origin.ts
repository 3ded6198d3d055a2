import { DomainError } from "@/lib/domain/errors"
import { env } from "@/lib/env"
import type { Exchange } from "./exchange"

/**
 * A request that changes something with a session cookie must come from our own pages. Both headers missing is no
 * browser of today: refused as well, integrations bring a token.
 */
export function assertSameOrigin({ method, request }: Exchange): void {
  if (method === "GET") return
  const origin = request.headers.get("origin")
  const site = request.headers.get("sec-fetch-site")
  const foreignSite = site !== null && site !== "same-origin" && site !== "none"
  if (foreignSite || (origin === null ? site === null : !isOwnOrigin(origin, request.headers.get("host")))) {
    throw new DomainError("origin_refused")
  }
}

/** Next writes `request.url` with its own host, so the `Host` header or the configured address is compared. */
function isOwnOrigin(origin: string, host: string | null): boolean {
  if (!URL.canParse(origin)) return false
  const asked = new URL(origin)
  const own = env().APP_URL
  if (own && URL.canParse(own)) {
    if (asked.origin === new URL(own).origin) return true
    if (own.startsWith("https:") && asked.protocol !== "https:") return false
  }
  return host !== null && asked.host === host.toLowerCase()
}

/** CORS for the public routes and the origins of `CORS_ORIGINS`; without credentials. Everybody else gets no header. */
export function addCorsHeaders({ request, url, headers }: Exchange): void {
  if (!url.pathname.startsWith("/api/public/")) return
  const allowed = env().CORS_ORIGINS
  if (allowed.length === 0) return
  headers.append("vary", "origin")
  const origin = request.headers.get("origin")
  if (!origin || !allowed.includes(origin)) return
  headers.set("access-control-allow-origin", origin)
  headers.set("access-control-expose-headers", "x-request-id, ratelimit, ratelimit-policy, retry-after")
}

/** What a preflight asks for beside the origin. */
export function addPreflightHeaders(exchange: Exchange, methods: string[]): void {
  addCorsHeaders(exchange)
  const { headers } = exchange
  if (!headers.has("access-control-allow-origin")) return
  headers.set("access-control-allow-methods", methods.join(", "))
  headers.set("access-control-allow-headers", "content-type, idempotency-key, accept-language")
  headers.set("access-control-max-age", "600")
}
