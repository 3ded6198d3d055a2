import { readdir } from "node:fs/promises"
import path from "node:path"
import { openExchange } from "@/lib/api/handler/exchange"
import { problemResponse } from "@/lib/api/handler/problem"
import { DomainError } from "@/lib/domain/errors"
import { listAppliedMigrations } from "@/lib/domain/readiness/queries"
import { isLeaving } from "@/lib/shutdown"

export const dynamic = "force-dynamic"

async function migrationsOnDisk(): Promise<string[]> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), "prisma/migrations")
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}

/** The database answers and has every migration of this release, and the instance is not about to stop. */
async function isReady(): Promise<boolean> {
  if (isLeaving()) return false
  try {
    const applied = new Set(await listAppliedMigrations())
    return (await migrationsOnDisk()).every((name) => applied.has(name))
  } catch {
    return false // whatever the reason, the answer to the balancer is the same; the log of queries says more
  }
}

export async function GET(request: Request): Promise<Response> {
  if (!(await isReady())) return problemResponse(new DomainError("unavailable"), openExchange(request))
  return Response.json({ status: "ready" }, { headers: { "cache-control": "no-store" } })
}
