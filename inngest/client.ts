import { cron, Inngest, type InngestFunction, NonRetriableError } from "inngest"
import { DomainError } from "@/lib/domain/errors"
import type { JobOutcome } from "@/lib/domain/jobs/schema"
import { env } from "@/lib/env"
import { DELIVERIES_QUEUED } from "./events"
import type { Job } from "./job"
import { JOBS } from "./jobs"
import { runScheduledJob } from "./run"

/** A refusal stays a refusal however often it is asked; everything else is tried again. */
async function run(job: Job, slot: Date | undefined): Promise<JobOutcome> {
  try {
    return await runScheduledJob(job, slot)
  } catch (error) {
    if (error instanceof DomainError) throw new NonRetriableError(error.code, { cause: error })
    throw error
  }
}

export function createInngest(): { client: Inngest; functions: InngestFunction.Any[] } {
  const { INNGEST_SIGNING_KEY: signingKey, INNGEST_EVENT_KEY: eventKey, INNGEST_BASE_URL: baseUrl } = env()
  // Never taken from INNGEST_DEV: it would switch the check of signatures off.
  const client = new Inngest({ id: "shaxmatka", isDev: false, signingKey, eventKey, baseUrl })
  const functions = JOBS.map((job) =>
    client.createFunction(
      {
        id: job.id,
        triggers: [cron(job.cron), ...(job.onDelivery ? [DELIVERIES_QUEUED] : [])],
        retries: job.retries,
        singleton: { mode: "skip" },
      },
      ({ event, step }) => {
        // Only a time of the calendar is a slot that another instance may have taken.
        const slot = event.name === "inngest/scheduled.timer" && event.ts ? new Date(event.ts) : undefined
        return step.run(job.id, () => run(job, slot))
      },
    ),
  )
  return { client, functions }
}
