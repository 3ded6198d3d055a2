import { listJobRuns } from "@/lib/domain/jobs/queries"
import { api } from "./api"

export const jobs = {
  runs: api.jobs.runs.handler(({ input, context }) => listJobRuns(context.actor, input)),
}
