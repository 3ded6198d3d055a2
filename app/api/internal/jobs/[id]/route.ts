import { createHash, timingSafeEqual } from "node:crypto"
import { findJob } from "@/inngest/jobs"
import { runScheduledJob } from "@/inngest/run"
import { openExchange } from "@/lib/api/handler/exchange"
import { problemResponse } from "@/lib/api/handler/problem"
import { DomainError } from "@/lib/domain/errors"
import { secret } from "@/lib/env"

export const dynamic = "force-dynamic"

const digest = (text: string) => createHash("sha256").update(text).digest()

/** Digests have one length, so the comparison takes the same time whatever was sent. */
function knowsSecret(request: Request): boolean {
  return timingSafeEqual(digest(request.headers.get("x-internal-secret") ?? ""), digest(secret("INTERNAL_SECRET")))
}

/** The in-process runner's way into a request. The server entry lets only direct connections from this machine through. */
export async function POST(request: Request, { params }: RouteContext<"/api/internal/jobs/[id]">): Promise<Response> {
  try {
    if (!knowsSecret(request)) throw new DomainError("unauthenticated")
    const job = findJob((await params).id)
    if (!job) throw new DomainError("not_found")
    const slot = request.headers.get("x-job-slot")
    return Response.json(await runScheduledJob(job, slot ? new Date(slot) : undefined))
  } catch (error) {
    return problemResponse(error, openExchange(request))
  }
}
