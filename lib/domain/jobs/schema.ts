import { z } from "zod"
import { pageInput, pageOf } from "../page"

/** What a run reports: counts and ids. */
export type JobResult = Record<string, number | string | boolean | string[]>

export const jobOutcome = z.discriminatedUnion("status", [
  z.object({
    status: z.literal("done"),
    runId: z.string(),
    result: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.array(z.string())])),
  }),
  /** Another instance runs it now, or did for this slot. */
  z.object({ status: z.literal("skipped") }),
])
export type JobOutcome = z.output<typeof jobOutcome>

/** `POST /api/jobs/{id}/run`. */
export const runJobInput = z.strictObject({ id: z.string().max(100) })

/** One run as the admin's desk shows it. `error` is the job's own sentence, for whoever mends it. */
export const jobRunDto = z.object({
  id: z.string(),
  job: z.string(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  result: z.json().nullable(),
  error: z.string().nullable(),
})
export type JobRunDto = z.output<typeof jobRunDto>

export const listJobRunsInput = z.strictObject({
  ...pageInput,
  job: z.string().max(100).optional(),
  /** Only those that ended with an error. */
  failed: z.stringbool({ truthy: ["true"], falsy: ["false"] }).optional(),
})
export type ListJobRunsInput = z.output<typeof listJobRunsInput>
export const jobRunsPage = pageOf(jobRunDto)

/** How a job has been doing: its last run, and the last day's failures. */
export type JobStanding = { job: string; last: JobRunDto | null; failures: number }
