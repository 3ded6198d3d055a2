import { runJob } from "@/lib/domain/jobs/commands"
import type { JobOutcome } from "@/lib/domain/jobs/schema"
import type { Job } from "./job"

/** Runs a job for the instant it was due, once among all instances, and records the run. */
export function runScheduledJob(job: Job, slot: Date | undefined): Promise<JobOutcome> {
  return runJob(job.id, () => job.body(new Date()), slot)
}
