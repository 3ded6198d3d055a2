import { createSign } from "node:crypto"
import { z } from "zod"
import { DomainError } from "@/lib/domain/errors"
import { env } from "@/lib/env"

const SCOPE = "https://www.googleapis.com/auth/spreadsheets.readonly"
const HOUR_S = 3_600

const key = z.object({
  client_email: z.string(),
  private_key: z.string(),
  token_uri: z.url().default("https://oauth2.googleapis.com/token"),
})

/** Whether somebody has set a service account up; whether Google takes it is known when a sheet is read. */
export function sheetsConnected(): boolean {
  return env().GOOGLE_SERVICE_ACCOUNT !== undefined
}

/** Whom a sheet has to be shared with; null without a key that can be read. */
export function accountAddress(): string | null {
  const text = env().GOOGLE_SERVICE_ACCOUNT
  try {
    return text === undefined ? null : key.parse(JSON.parse(text)).client_email
  } catch {
    return null // half a key is none
  }
}

/**
 * A token of the service account in GOOGLE_SERVICE_ACCOUNT, by a signed assertion (RFC 7523). googleapis would do the same, but
 * at an address of its own whatever the key says. Refuses with `not_configured` without a key that works.
 */
export async function accessToken(now = new Date()): Promise<string> {
  const { client_email: email, private_key: secret, token_uri: address } = readKey()
  const issued = Math.floor(now.getTime() / 1_000)
  const claims = { iss: email, scope: SCOPE, aud: address, iat: issued, exp: issued + HOUR_S }
  const unsigned = [{ alg: "RS256", typ: "JWT" }, claims].map(encoded).join(".")
  const signature = createSign("RSA-SHA256").update(unsigned).sign(secret.replaceAll("\\n", "\n"), "base64url")
  const answer = await fetch(address, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
      assertion: `${unsigned}.${signature}`,
    }),
    signal: AbortSignal.timeout(15_000),
  }).catch(() => undefined) // no way to Google is the same as Google being down
  if (!answer || answer.status >= 500) throw new DomainError("unavailable")
  const token = z.object({ access_token: z.string() }).safeParse(await answer.json().catch(() => null))
  if (!token.success) throw new DomainError("not_configured")
  return token.data.access_token
}

function readKey(): z.output<typeof key> {
  const text = env().GOOGLE_SERVICE_ACCOUNT
  if (text === undefined) throw new DomainError("not_configured")
  try {
    return key.parse(JSON.parse(text))
  } catch {
    throw new DomainError("not_configured") // half a key is none
  }
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url")
}
