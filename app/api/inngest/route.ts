import { serve } from "inngest/next"
import type { NextRequest } from "next/server"
import { createInngest } from "@/inngest/client"
import { inngestConfigured } from "@/inngest/configured"
import { openExchange } from "@/lib/api/handler/exchange"
import { problemResponse } from "@/lib/api/handler/problem"
import { DomainError } from "@/lib/domain/errors"

export const dynamic = "force-dynamic"

type Handlers = ReturnType<typeof serve>
let handlers: Handlers | undefined

/** Keys are read with the first request: a build has none. */
function answer(method: keyof Handlers) {
  return async (request: NextRequest, context: unknown): Promise<Response> => {
    if (!inngestConfigured()) return problemResponse(new DomainError("not_configured"), openExchange(request))
    handlers ??= serve(createInngest())
    return handlers[method](request, context)
  }
}

export const GET = answer("GET")
export const POST = answer("POST")
export const PUT = answer("PUT")
