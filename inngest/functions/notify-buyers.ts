import type { Job } from "../job"

/** Tells buyers of payments that are due soon, today, or overdue, in the hours that the settings allow. */
export const notifyBuyers: Job = {
  id: "notify-buyers",
  cron: "7 * * * *",
  retries: 3,
  body: async (now) => {
    const { queueBuyerNotices } = await import("@/lib/domain/buyer-notices/commands")
    return queueBuyerNotices(now)
  },
}
