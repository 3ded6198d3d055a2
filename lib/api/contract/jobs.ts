import { jobOutcome, jobRunsPage, listJobRunsInput, runJobInput } from "@/lib/domain/jobs/schema"
import { route } from "./route"

export const jobs = {
  runs: route
    .meta({ permission: "job.run" })
    .route({
      method: "GET",
      path: "/api/jobs/runs",
      tags: ["People and work"],
      summary: "Runs of scheduled jobs, newest first",
      description: "Kept for 30 days.",
    })
    .input(listJobRunsInput)
    .output(jobRunsPage),
  run: route
    .meta({ permission: "job.run" })
    .route({
      method: "POST",
      path: "/api/jobs/{id}/run",
      tags: ["People and work"],
      summary: "Run a job now",
      description: "Answers when it has ended; `skipped` while a run of it goes on.",
    })
    .input(runJobInput)
    .output(jobOutcome),
}
