import type { Job } from "../job"

/** Ends claims whose time is over. A read or a claim does so by itself; this reaches the units that nobody looks at. */
export const sweepExpiredClaims: Job = {
  id: "sweep-expired-claims",
  cron: "* * * * *",
  retries: 1,
  atStart: true,
  body: async (now) => {
    const { sweepExpiredClaims: sweep } = await import("@/lib/domain/expiry/commands")
    return sweep(now)
  },
}
