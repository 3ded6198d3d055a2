import type { NextAuthOptions } from "next-auth"
import Credentials from "next-auth/providers/credentials"
import { DomainError } from "@/lib/domain/errors"
import { signIn } from "@/lib/domain/sign-in/commands"
import { signInInput } from "@/lib/domain/sign-in/schema"
import { findActor } from "@/lib/domain/users/queries"
import { env, secret } from "@/lib/env"
import { log } from "@/lib/log/log"
import { isSecure, isTooOld, SLIDING_SECONDS } from "./cookie"

type Headers = Record<string, string | undefined>

/**
 * next-auth puts the message of whatever is thrown here into the answer's address, so only codes leave: null is a
 * refusal, `LOCKED:<seconds>` a delay, `INTERNAL` anything else (logged).
 */
async function authorize(credentials: Record<string, string> | undefined, headers: Headers) {
  const input = signInInput.safeParse(credentials)
  if (!input.success) return null
  try {
    // The server overwrote X-Forwarded-For: it is one address, and not the client's word.
    const address = headers["x-forwarded-for"] ?? "unknown"
    const { actor, tokenVersion } = await signIn(input.data, { address, requestId: headers["x-request-id"] })
    return { id: actor.id ?? "", name: actor.name, role: actor.role, tokenVersion }
  } catch (error) {
    if (error instanceof DomainError && error.code === "sign_in_refused") return null
    if (error instanceof DomainError && error.code === "sign_in_delayed") {
      throw new Error(`LOCKED:${error.data.seconds}`)
    }
    log().error({ err: error, requestId: headers["x-request-id"] }, "sign-in failed")
    throw new Error("INTERNAL")
  }
}

/** Made for each request: the environment is read when the server runs, not when it is built. */
export function authOptions(): NextAuthOptions {
  return {
    secret: secret("SESSION_SECRET"),
    useSecureCookies: isSecure(),
    session: { strategy: "jwt", maxAge: SLIDING_SECONDS },
    // The token minted at sign-in takes its life from here alone; next-auth's default is 30 days.
    jwt: { maxAge: SLIDING_SECONDS },
    pages: { signIn: "/login", error: "/login" },
    providers: [
      Credentials({
        credentials: { login: {}, password: {} },
        authorize: (credentials, request) => authorize(credentials, request.headers ?? {}),
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (user) return { sub: user.id, uid: user.id, tv: user.tokenVersion, loginAt: Date.now() }
        const { uid, tv, loginAt } = token
        if (!uid || tv === undefined || !loginAt || isTooOld({ uid, tv, loginAt })) throw new Error("REVOKED")
        const actor = await findActor(uid, tv)
        if (!actor) throw new Error("REVOKED")
        return { ...token, name: actor.name, role: actor.role }
      },
      session({ session, token }) {
        const { uid, name, role } = token
        if (!uid || !name || !role) throw new Error("REVOKED")
        return { ...session, user: { id: uid, name, role } }
      },
      // Only paths of our own: an address in `callbackUrl` would make the sign-in page an open redirect.
      redirect: ({ url }) => (/^\/(?![/\\])/.test(url) ? url : (env().APP_URL ?? "/dashboard")),
    },
    logger: {
      // A revoked session is no error of ours, and next-auth says so on every request.
      error: (code, data) => code !== "JWT_SESSION_ERROR" && log().error({ code, data }, "next-auth"),
      warn: (code) => log().debug({ code }, "next-auth"),
      debug: () => undefined,
    },
  }
}
