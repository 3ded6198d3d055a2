import { jobRunsPage, listJobRunsInput } from "@/lib/domain/jobs/schema"
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
}
