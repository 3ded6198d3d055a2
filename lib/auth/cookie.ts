import { decode, encode } from "next-auth/jwt"
import { env, secret } from "@/lib/env"

/** A session ends this long after the last request that renewed it, and in any case `ABSOLUTE` after the sign-in. */
export const SLIDING_SECONDS = 8 * 3_600
const ABSOLUTE_SECONDS = 7 * 24 * 3_600
/** A cookie younger than this is left as it is. */
const RENEW_AFTER_SECONDS = 15 * 60

/** What a session cookie says. `tv` is the user's token version when it was written; `loginAt` is in milliseconds. */
export type SessionClaims = { uid: string; tv: number; loginAt: number; iat?: number }

export function isSecure(): boolean {
  return env().APP_URL?.startsWith("https://") ?? false
}

/** next-auth's own name for its session cookie. */
export function sessionCookieName(): string {
  return `${isSecure() ? "__Secure-" : ""}next-auth.session-token`
}

/** Whether the sign-in is so long ago that people must sign in again. */
export function isTooOld(claims: SessionClaims, now = Date.now()): boolean {
  return now - claims.loginAt > ABSOLUTE_SECONDS * 1_000
}

export function wantsRenewal(claims: SessionClaims, now = Date.now()): boolean {
  return now / 1_000 - (claims.iat ?? 0) > RENEW_AFTER_SECONDS
}

/** The claims of a session cookie's value, or null when it is forged, expired or not ours. */
export async function readClaims(value: string | undefined): Promise<SessionClaims | null> {
  if (!value || value.length > 4_096) return null
  try {
    const token = await decode({ token: value, secret: secret("SESSION_SECRET") })
    const { uid, tv, loginAt, iat } = token ?? {}
    if (typeof uid !== "string" || typeof tv !== "number" || typeof loginAt !== "number") return null
    return { uid, tv, loginAt, iat: typeof iat === "number" ? iat : undefined }
  } catch {
    return null // a value that does not decrypt is no session
  }
}

/** A `Set-Cookie` line with a fresh session. */
export async function sessionCookie({ uid, tv, loginAt }: SessionClaims): Promise<string> {
  const token = { uid, tv, loginAt, sub: uid }
  const value = await encode({ token, secret: secret("SESSION_SECRET"), maxAge: SLIDING_SECONDS })
  const expires = new Date(Date.now() + SLIDING_SECONDS * 1_000).toUTCString()
  const secure = isSecure() ? "; Secure" : ""
  return `${sessionCookieName()}=${value}; Path=/; Expires=${expires}; HttpOnly; SameSite=Lax${secure}`
}
