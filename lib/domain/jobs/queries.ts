import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../actor"
import { decodeTimeCursor, type Page, toPage } from "../page"
import { assertMay } from "../policy"
import { type JobRunDto, type JobStanding, jobRunDto, type ListJobRunsInput } from "./schema"

const RUN = {
  id: true,
  job: true,
  startedAt: true,
  finishedAt: true,
  result: true,
  error: true,
} as const satisfies Prisma.JobRunSelect

const DAY_MS = 86_400_000

/** Runs of jobs, newest first; older than 30 days they are forgotten. */
export async function listJobRuns(actor: Actor, input: ListJobRunsInput): Promise<Page<JobRunDto>> {
  assertMay(actor, "job.run")
  const after = decodeTimeCursor(input.cursor)
  const rows = await db.jobRun.findMany({
    where: {
      job: input.job,
      ...(input.failed === undefined ? {} : { error: input.failed ? { not: null } : null }),
      ...(after ? { OR: [{ startedAt: { lt: after.at } }, { startedAt: after.at, id: { lt: after.id } }] } : {}),
    },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
    select: RUN,
  })
  return toPage(rows, input.limit, (row) => ({ value: row.startedAt.toISOString(), id: row.id }), toDto)
}

/** How each of these jobs has been doing; failures of the last 24 hours. */
export async function listJobStandings(
  actor: Actor,
  jobs: readonly string[],
  now = new Date(),
): Promise<JobStanding[]> {
  assertMay(actor, "job.run")
  const since = new Date(now.getTime() - DAY_MS)
  return Promise.all(
    jobs.map(async (job) => {
      const [last, failures] = await Promise.all([
        db.jobRun.findFirst({ where: { job }, orderBy: { startedAt: "desc" }, select: RUN }),
        db.jobRun.count({ where: { job, startedAt: { gte: since }, error: { not: null } } }),
      ])
      return { job, last: last && toDto(last), failures }
    }),
  )
}

function toDto(row: Prisma.JobRunGetPayload<{ select: typeof RUN }>): JobRunDto {
  // `result` comes from the database as an untyped JSON value: the schema narrows it.
  return jobRunDto.parse({
    ...row,
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  })
}
