import { findJob } from "@/inngest/jobs"
import { DomainError } from "@/lib/domain/errors"
import { runJobNow } from "@/lib/domain/jobs/commands"
import { listJobRuns } from "@/lib/domain/jobs/queries"
import { api } from "./api"

export const jobs = {
  runs: api.jobs.runs.handler(({ input, context }) => listJobRuns(context.actor, input)),
  run: api.jobs.run.handler(({ input, context }) => {
    const job = findJob(input.id)
    if (!job) throw new DomainError("not_found")
    return runJobNow(context.actor, job.id, () => job.body(new Date()))
  }),
}
