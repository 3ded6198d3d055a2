import { createHmac } from "node:crypto"
import { z } from "zod"
import { sameSecret } from "@/lib/crypto/digest"
import { env } from "@/lib/env"

const SCOPES = [
  "instagram_business_basic",
  "instagram_business_manage_messages",
  "instagram_business_manage_comments",
  "instagram_business_manage_insights",
] as const

/** Whether the company has an app at Meta. */
export function instagramConfigured(): boolean {
  return env().INSTAGRAM_APP_ID !== undefined && env().INSTAGRAM_APP_SECRET !== undefined
}

export function instagramApp(): { id: string; secret: string } {
  const { INSTAGRAM_APP_ID: id, INSTAGRAM_APP_SECRET: secret } = env()
  if (!id || !secret) throw new Error("INSTAGRAM_APP_ID and INSTAGRAM_APP_SECRET are not set")
  return { id, secret }
}

/** What stands in the app's settings at Meta, to the letter. */
export function appAddresses(): { redirect: string; webhook: string; deauthorize: string; deletion: string } {
  const { APP_URL: site, PORT } = env()
  const root = `${(site ?? `http://localhost:${PORT}`).replace(/\/$/, "")}/api/instagram`
  return {
    redirect: `${root}/callback`,
    webhook: `${root}/webhook`,
    deauthorize: `${root}/deauthorize`,
    deletion: `${root}/delete`,
  }
}

/** The page of Instagram on which a professional account lets this company in. */
export function loginAddress(state: string): string {
  const query = new URLSearchParams({
    client_id: instagramApp().id,
    redirect_uri: appAddresses().redirect,
    response_type: "code",
    scope: SCOPES.join(","),
    state,
  })
  return `${env().INSTAGRAM_LOGIN_ROOT}/oauth/authorize?${query}`
}

/** Whether Meta has signed these very bytes: `sha256=` and HMAC-SHA-256 under the app's secret. */
export function isSigned(raw: string, header: string | null): boolean {
  const expected = createHmac("sha256", instagramApp().secret).update(raw).digest("hex")
  return header !== null && sameSecret(header, `sha256=${expected}`)
}

const signedBody = z.object({ user_id: z.union([z.string(), z.number()]).transform(String) })

/** Whose account a callback of Meta is about (`signed_request`: signature and JSON, each base64url); null when it is not Meta's. */
export function readSignedRequest(text: string): string | null {
  const [signature = "", payload = ""] = text.split(".")
  const expected = createHmac("sha256", instagramApp().secret).update(payload).digest("base64url")
  if (!sameSecret(signature.replaceAll("=", ""), expected)) return null
  try {
    return signedBody.parse(JSON.parse(Buffer.from(payload, "base64url").toString())).user_id
  } catch {
    return null // signed and still not what Meta sends
  }
}
