import type { Job } from "../job"

/** Forgets what was only kept for a time: answers to repeat, failed sign-ins, old runs of jobs, messages that went. */
export const pruneRecords: Job = {
  id: "prune-records",
  cron: "17 * * * *",
  retries: 3,
  body: async (now) => {
    const { pruneRecords: prune } = await import("@/lib/domain/retention/commands")
    return prune(now)
  },
}
