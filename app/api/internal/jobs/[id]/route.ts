import { findJob } from "@/inngest/jobs"
import { runScheduledJob } from "@/inngest/run"
import { openExchange } from "@/lib/api/handler/exchange"
import { problemResponse } from "@/lib/api/handler/problem"
import { assertInternal } from "@/lib/auth/internal"
import { DomainError } from "@/lib/domain/errors"

export const dynamic = "force-dynamic"

/** The in-process runner's way into a request. The server entry lets only direct connections from this machine through. */
export async function POST(request: Request, { params }: RouteContext<"/api/internal/jobs/[id]">): Promise<Response> {
  try {
    assertInternal(request)
    const job = findJob((await params).id)
    if (!job) throw new DomainError("not_found")
    const slot = request.headers.get("x-job-slot")
    return Response.json(await runScheduledJob(job, slot ? new Date(slot) : undefined))
  } catch (error) {
    return problemResponse(error, openExchange(request))
  }
}
