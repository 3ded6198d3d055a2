import { openExchange } from "@/lib/api/handler/exchange"
import { problemResponse } from "@/lib/api/handler/problem"
import { takeWebhook } from "@/lib/api/router/instagram"
import { sameSecret } from "@/lib/crypto/digest"
import { DomainError } from "@/lib/domain/errors"
import { env } from "@/lib/env"
import { instagramConfigured } from "@/lib/integrations/instagram/app"

export const dynamic = "force-dynamic"

/** Meta asks once whether this address is ours: whoever knows the webhook's secret is told the challenge. */
export function GET(request: Request): Promise<Response> | Response {
  const query = new URL(request.url).searchParams
  const { WEBHOOK_SECRET: secret } = env()
  const given = query.get("hub.verify_token")
  const refusal = !instagramConfigured()
    ? new DomainError("not_configured")
    : query.get("hub.mode") !== "subscribe" || !given || !secret || !sameSecret(given, secret)
      ? new DomainError("forbidden")
      : null
  if (refusal) return problemResponse(refusal, openExchange(request))
  return new Response(query.get("hub.challenge") ?? "", { headers: { "content-type": "text/plain" } })
}

/** What people wrote. Signed over the very bytes that came: Meta escapes what a second writing would not. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!instagramConfigured()) throw new DomainError("not_configured")
    await takeWebhook(await request.text(), request.headers.get("x-hub-signature-256"))
    return Response.json({ ok: true })
  } catch (error) {
    return problemResponse(error, openExchange(request))
  }
}
