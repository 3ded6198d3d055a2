import type { Job } from "../job"

/** Forgets what was only kept for a time: answers to repeat, failed sign-ins, old runs of jobs, messages that went. */
export const pruneRecords: Job = {
  id: "prune-records",
  cron: "17 * * * *",
  body: async (now) => {
    const { pruneDeliveries } = await import("@/lib/domain/deliveries/commands")
    const { pruneIdempotencyKeys } = await import("@/lib/domain/idempotency/commands")
    const { pruneJobRuns } = await import("@/lib/domain/jobs/commands")
    const { prunePasswordResets } = await import("@/lib/domain/password-resets/commands")
    const { pruneSignInFailures } = await import("@/lib/domain/sign-in/commands")
    const { pruneTelegram } = await import("@/lib/domain/telegram/commands")
    return {
      idempotencyKeys: await pruneIdempotencyKeys(now),
      signInFailures: await pruneSignInFailures(now),
      deliveries: await pruneDeliveries(now),
      passwordResets: await prunePasswordResets(now),
      telegram: await pruneTelegram(now),
      jobRuns: await pruneJobRuns(now),
    }
  },
}
