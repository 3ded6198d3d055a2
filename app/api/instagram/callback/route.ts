import type { Route } from "next"
import { redirect } from "next/navigation"
import { openExchange } from "@/lib/api/handler/exchange"
import { problemResponse } from "@/lib/api/handler/problem"
import { finishConnecting } from "@/lib/api/router/instagram"
import { currentActor } from "@/lib/auth/session"
import { DomainError } from "@/lib/domain/errors"
import { instagramConfigured } from "@/lib/integrations/instagram/app"

export const dynamic = "force-dynamic"

/** Back from Instagram, by the browser of whoever left. */
export async function GET(request: Request): Promise<Response> {
  let connected: boolean
  try {
    if (!instagramConfigured()) throw new DomainError("not_configured")
    const actor = await currentActor()
    if (!actor) throw new DomainError("unauthenticated")
    connected = await finishConnecting(actor, new URL(request.url).searchParams)
  } catch (error) {
    return problemResponse(error, openExchange(request))
  }
  redirect(`/dashboard/admin/marketing/instagram/connect?outcome=${connected ? "connected" : "refused"}` as Route)
}
