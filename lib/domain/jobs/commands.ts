import { db } from "@/lib/db/client"
import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import type { Actor } from "../actor"
import { assertMay } from "../policy"
import type { JobOutcome, JobResult } from "./schema"

const LONGEST_RUN_MS = 30 * 60_000
const KEPT_MS = 30 * 24 * 60 * 60_000

/**
 * Runs a job and records when, with what result or error; an error is thrown on. At most one run of a job goes on among all
 * instances: an advisory lock is held by a transaction of its own while `work` runs (on other connections), so it also ends
 * with a lost process. With a `slot`, the instant the run was due, a second instance that is late does not run it again.
 */
export function runJob(
  job: string,
  work: () => Promise<JobResult>,
  slot: Date | undefined,
  now = new Date(),
): Promise<JobOutcome> {
  const hold = async (tx: Tx): Promise<JobOutcome> => {
    const [lock] = await tx.$queryRaw<{ taken: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtextextended(${`job:${job}`}, 0)) AS taken`
    if (!lock?.taken) return { status: "skipped" }
    // One that failed does not count: Inngest tries it again.
    const done = slot && (await tx.jobRun.count({ where: { job, startedAt: { gte: slot }, error: null } }))
    if (done) return { status: "skipped" }
    return record(job, work, now)
  }
  return db.$transaction(hold, { timeout: LONGEST_RUN_MS })
}

/**
 * The same at once, because a person asks for it, whenever it was last run; who asked is in the log. Skipped while a run of it
 * goes on.
 */
export async function runJobNow(
  actor: Actor,
  job: string,
  work: () => Promise<JobResult>,
  now = new Date(),
): Promise<JobOutcome> {
  assertMay(actor, "job.run")
  await transaction((tx) => recordActivity(tx, actor, "job.started", { entity: "job", entityId: job }, now))
  return runJob(job, work, undefined, now)
}

async function record(job: string, work: () => Promise<JobResult>, now: Date): Promise<JobOutcome> {
  const { id } = await db.jobRun.create({ data: { job, startedAt: now }, select: { id: true } })
  const finish = (outcome: { result: JobResult } | { error: string }) =>
    db.jobRun.update({ where: { id }, data: { ...outcome, finishedAt: new Date() }, select: { id: true } })
  try {
    const result = await work()
    await finish({ result })
    return { status: "done", runId: id, result }
  } catch (error) {
    await finish({ error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })
    throw error
  }
}

/** Forgets runs older than 30 days. Returns how many rows went. */
export async function pruneJobRuns(now = new Date()): Promise<number> {
  const { count } = await db.jobRun.deleteMany({ where: { startedAt: { lt: new Date(now.getTime() - KEPT_MS) } } })
  return count
}
