import type { Job } from "../job"

/** Tells people that a claim of theirs runs out soon. */
export const warnOfExpiringClaims: Job = {
  id: "warn-of-expiring-claims",
  cron: "*/5 * * * *",
  retries: 3,
  atStart: true,
  body: async (now) => {
    const { warnOfExpiringClaims: warn } = await import("@/lib/domain/expiry/warning/commands")
    return warn(now)
  },
}
