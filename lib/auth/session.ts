import { cookies } from "next/headers"
import { cache } from "react"
import type { Actor } from "@/lib/domain/actor"
import { findActor } from "@/lib/domain/users/queries"
import { isTooOld, readClaims, type SessionClaims, sessionCookieName } from "./cookie"

export type Session = { actor: Actor; claims: SessionClaims }

/** The live session behind a cookie's value: its person is asked for in the database every time, so revoking works at once. */
export async function findSession(cookie: string | undefined): Promise<Session | null> {
  const claims = await readClaims(cookie)
  if (!claims || isTooOld(claims)) return null
  const actor = await findActor(claims.uid, claims.tv)
  return actor && { actor, claims }
}

/** Who looks at this page, or null. One query a request, however many components ask. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const jar = await cookies()
  const session = await findSession(jar.get(sessionCookieName())?.value)
  return session?.actor ?? null
})
