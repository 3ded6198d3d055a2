import { cron, Inngest, type InngestFunction, NonRetriableError } from "inngest"
import { DomainError } from "@/lib/domain/errors"
import { env } from "@/lib/env"
import { JOBS } from "./jobs"
import { runScheduledJob } from "./run"

export function createInngest(): { client: Inngest; functions: InngestFunction.Any[] } {
  const { INNGEST_SIGNING_KEY: signingKey, INNGEST_EVENT_KEY: eventKey, INNGEST_BASE_URL: baseUrl } = env()
  // Never taken from INNGEST_DEV: it would switch the check of signatures off.
  const client = new Inngest({ id: "shaxmatka", isDev: false, signingKey, eventKey, baseUrl })
  const functions = JOBS.map((job) =>
    client.createFunction(
      { id: job.id, triggers: [cron(job.cron)], singleton: { mode: "skip" } },
      async ({ event }) => {
        const slot = event.ts ? new Date(event.ts) : undefined
        try {
          return await runScheduledJob(job, slot)
        } catch (error) {
          // A refusal stays a refusal however often it is asked.
          if (error instanceof DomainError) throw new NonRetriableError(error.code, { cause: error })
          throw error
        }
      },
    ),
  )
  return { client, functions }
}
