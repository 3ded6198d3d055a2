import type { Job } from "../job"

/** Removes uploaded files that nothing has used for a day: left by a closed form, a lost process, a removed picture. */
export const removeUnusedMedia: Job = {
  id: "remove-unused-media",
  cron: "40 21 * * *",
  retries: 6,
  body: async (now) => {
    const { removeUnusedMedia: remove } = await import("@/lib/media/sweep")
    return remove(now)
  },
}
