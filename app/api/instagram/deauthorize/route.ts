import { openExchange } from "@/lib/api/handler/exchange"
import { problemResponse } from "@/lib/api/handler/problem"
import { takeLeave } from "@/lib/api/router/instagram"
import { DomainError } from "@/lib/domain/errors"
import { instagramConfigured } from "@/lib/integrations/instagram/app"

export const dynamic = "force-dynamic"

/** The owner of an account took its permission back in Instagram itself. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!instagramConfigured()) throw new DomainError("not_configured")
    await takeLeave(String((await request.formData()).get("signed_request") ?? ""), false)
    return Response.json({ ok: true })
  } catch (error) {
    return problemResponse(error, openExchange(request))
  }
}
