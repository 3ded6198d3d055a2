import type { Job } from "../job"

/** The day in a few lines, at nine and at seven in the evening on the company's clock. */
export const sendDigests: Job = {
  id: "send-digests",
  cron: "*/15 * * * *",
  retries: 3,
  body: async (now) => {
    const { queueDigests } = await import("@/lib/domain/digests/commands")
    return queueDigests(now)
  },
}
