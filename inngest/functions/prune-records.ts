import type { Job } from "../job"

/** Forgets what was only kept for a time: answers to repeat, failed sign-ins, old runs of jobs. */
export const pruneRecords: Job = {
  id: "prune-records",
  cron: "17 * * * *",
  body: async (now) => {
    const { pruneIdempotencyKeys } = await import("@/lib/domain/idempotency/commands")
    const { pruneJobRuns } = await import("@/lib/domain/jobs/commands")
    const { pruneSignInFailures } = await import("@/lib/domain/sign-in/commands")
    return {
      idempotencyKeys: await pruneIdempotencyKeys(now),
      signInFailures: await pruneSignInFailures(now),
      jobRuns: await pruneJobRuns(now),
    }
  },
}
