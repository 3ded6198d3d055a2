import type { Job } from "../job"

/** Keeps a copy of everything each night, when the office sleeps; the oldest go. */
export const backUpData: Job = {
  id: "back-up-data",
  cron: "10 20 * * *",
  retries: 6,
  body: async (now) => {
    const { env } = await import("@/lib/env")
    const { BACKUP_KEEP_DAYS: days, BACKUP_KEEP_WEEKS: weeks } = env()
    if (days === 0) return {}
    const { makeBackup, pruneBackups } = await import("@/lib/backup/make")
    const { folder: _, ...made } = await makeBackup(now)
    return { ...made, oldBackups: await pruneBackups({ days, weeks }) }
  },
}
