import type { Job } from "../job"

/** Keeps what the company's accounts reached yesterday. */
export const readInstagramInsights: Job = {
  id: "read-instagram-insights",
  cron: "50 3 * * *",
  retries: 6,
  body: async (now) => {
    const { instagramConfigured } = await import("@/lib/integrations/instagram/app")
    if (!instagramConfigured()) return { accounts: 0, failed: 0 }
    const { readInstagramFigures } = await import("@/lib/domain/instagram/accounts/commands")
    const { readInsights } = await import("@/lib/integrations/instagram/graph")
    return readInstagramFigures(readInsights, now)
  },
}
