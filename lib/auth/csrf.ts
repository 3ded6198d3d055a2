import { createHash, randomBytes } from "node:crypto"
import { secret } from "@/lib/env"
import { isSecure } from "./cookie"

/** next-auth's own name for its csrf cookie. */
export function csrfCookieName(): string {
  return `${isSecure() ? "__Host-" : ""}next-auth.csrf-token`
}

/**
 * The double-submit token in next-auth's own form, `token|sha256(token + secret)`. A sign-in form that works without
 * JavaScript must carry the token when it arrives, and only next-auth's own endpoints would set the cookie.
 */
export function mintCsrfCookie(): string {
  const token = randomBytes(32).toString("hex")
  return `${token}|${sign(token)}`
}

/** The token of a cookie that we signed; null for a foreign or an old one. */
export function readCsrfToken(cookie: string | undefined): string | null {
  const [token, signature] = cookie?.split("|") ?? []
  return token && signature === sign(token) ? token : null
}

function sign(token: string): string {
  return createHash("sha256")
    .update(`${token}${secret("SESSION_SECRET")}`)
    .digest("hex")
}
