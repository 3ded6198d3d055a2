import { type SessionClaims, sessionCookieName } from "@/lib/auth/cookie"
import { findSession } from "@/lib/auth/session"
import type { Actor } from "@/lib/domain/actor"
import { DomainError } from "@/lib/domain/errors"
import { reachOf } from "@/lib/domain/policy"
import { touchToken } from "@/lib/domain/tokens/commands"
import { findTokenActor } from "@/lib/domain/tokens/queries"
import type { MatchedRoute } from "./routes"

/** Who calls: a person by cookie or an integration by token. */
export type Caller = { actor: Actor; session: SessionClaims | null }

/** What a person may do before they have changed an initial password. */
const WITH_INITIAL_PASSWORD = new Set(["users.me", "users.changePassword"])

function cookieValue(header: string | null, name: string): string | undefined {
  for (const part of header?.split(";") ?? []) {
    const [key, ...value] = part.split("=")
    if (key?.trim() === name) return value.join("=").trim()
  }
  return undefined
}

/**
 * The caller, or null. A bearer token counts alone: a cookie beside it is not looked at. Another scheme is not ours (a
 * proxy with a password in front of a trial installation sends it along).
 */
export async function identify(headers: Headers): Promise<Caller | null> {
  const authorization = headers.get("authorization") ?? ""
  if (/^bearer\b/i.test(authorization)) {
    const token = /^Bearer ([\w-]{20,200})$/i.exec(authorization)?.[1]
    const actor = token ? await findTokenActor(token) : null
    if (!actor) return null
    await touchToken(actor)
    return { actor, session: null }
  }
  const session = await findSession(cookieValue(headers.get("cookie"), sessionCookieName()))
  return session && { actor: session.actor, session: session.claims }
}

/** Refuses with `unauthenticated` or `forbidden` before anything of the request is read. */
export function assertMayCall(caller: Caller | null, route: MatchedRoute): void {
  const { permission } = route.meta
  if (permission === "public") return
  if (!caller) throw new DomainError("unauthenticated")
  if (permission !== "signedIn" && !reachOf(caller.actor.role, permission)) throw new DomainError("forbidden")
  if (caller.actor.mustChangePassword && !WITH_INITIAL_PASSWORD.has(route.name)) {
    throw new DomainError("password_change_required")
  }
}

/** Whether the same headers would still be let in: nobody was signed out, deactivated or given another role meanwhile. */
export async function mayStillCall(headers: Headers, route: MatchedRoute): Promise<boolean> {
  try {
    assertMayCall(await identify(headers), route)
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}
