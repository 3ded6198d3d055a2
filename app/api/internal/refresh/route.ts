import { z } from "zod"
import { openExchange } from "@/lib/api/handler/exchange"
import { problemResponse } from "@/lib/api/handler/problem"
import { assertInternal } from "@/lib/auth/internal"
import { refreshAll, refreshCompany, refreshComplex } from "@/lib/cache/revalidate"

export const dynamic = "force-dynamic"

const stale = z.object({ complexIds: z.array(z.string()), company: z.boolean(), all: z.boolean() })

/** Makes public pages of this instance anew; the server entry asks when an activity was committed. */
export async function POST(request: Request): Promise<Response> {
  try {
    assertInternal(request)
    const { complexIds, company, all } = stale.parse(await request.json())
    if (company || all) refreshCompany()
    if (all) await refreshAll()
    else for (const id of complexIds) await refreshComplex(id)
    return new Response(null, { status: 204 })
  } catch (error) {
    return problemResponse(error, openExchange(request))
  }
}
