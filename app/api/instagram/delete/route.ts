import { openExchange } from "@/lib/api/handler/exchange"
import { problemResponse } from "@/lib/api/handler/problem"
import { takeLeave } from "@/lib/api/router/instagram"
import { DomainError } from "@/lib/domain/errors"
import { appAddresses, instagramConfigured } from "@/lib/integrations/instagram/app"

export const dynamic = "force-dynamic"

/** The owner of an account wants everything of it gone. Meta shows them the address and the code that it gets as an answer. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!instagramConfigured()) throw new DomainError("not_configured")
    const id = await takeLeave(String((await request.formData()).get("signed_request") ?? ""), true)
    return Response.json({
      url: new URL("/privacy", appAddresses().deletion).href,
      confirmation_code: `instagram-${id}`,
    })
  } catch (error) {
    return problemResponse(error, openExchange(request))
  }
}
