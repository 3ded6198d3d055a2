import type { Job } from "../job"

/** Closes the stays of those who forgot to check out, at their shift's end. Routing and desks do not wait for it. */
export const closeForgottenCheckOuts: Job = {
  id: "close-forgotten-check-outs",
  cron: "*/10 * * * *",
  retries: 3,
  atStart: true,
  body: async (now) => {
    const { closeForgottenCheckOuts: close } = await import("@/lib/domain/attendance/commands")
    return close(now)
  },
}
