import type { Job } from "../job"

/** Rings the bells of those who promised to call now. */
export const remindOfCallbacks: Job = {
  id: "remind-of-callbacks",
  cron: "* * * * *",
  retries: 1,
  atStart: true,
  body: async (now) => {
    const { remindOfCallbacks: remind } = await import("@/lib/domain/callbacks/commands")
    return remind(now)
  },
}
