import type { Route } from "next"
import { redirect } from "next/navigation"
import { openExchange } from "@/lib/api/handler/exchange"
import { problemResponse } from "@/lib/api/handler/problem"
import { connectState } from "@/lib/auth/instagram-state"
import { currentActor } from "@/lib/auth/session"
import { DomainError } from "@/lib/domain/errors"
import { assertMay } from "@/lib/domain/policy"
import { instagramConfigured, loginAddress } from "@/lib/integrations/instagram/app"

export const dynamic = "force-dynamic"

/** To Instagram's own page, where a professional account lets this company in. */
export async function GET(request: Request): Promise<Response> {
  let address: string
  try {
    if (!instagramConfigured()) throw new DomainError("not_configured")
    const actor = await currentActor()
    if (!actor) throw new DomainError("unauthenticated")
    assertMay(actor, "instagram.connect")
    address = loginAddress(connectState(actor))
  } catch (error) {
    return problemResponse(error, openExchange(request))
  }
  redirect(address as Route)
}
