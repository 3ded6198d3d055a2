import { pruneIdempotencyKeys } from "@/lib/domain/idempotency/commands"
import { pruneJobRuns } from "@/lib/domain/jobs/commands"
import { pruneSignInFailures } from "@/lib/domain/sign-in/commands"
import type { Job } from "../job"

/** Forgets what was only kept for a time: answers to repeat, failed sign-ins, old runs of jobs. */
export const pruneRecords: Job = {
  id: "prune-records",
  cron: "17 * * * *",
  body: async (now) => ({
    idempotencyKeys: await pruneIdempotencyKeys(now),
    signInFailures: await pruneSignInFailures(now),
    jobRuns: await pruneJobRuns(now),
  }),
}
