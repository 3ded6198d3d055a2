import type { Job } from "../job"

/** Asks for sixty days more before a token ends. */
export const refreshInstagramTokens: Job = {
  id: "refresh-instagram-tokens",
  cron: "40 1 * * *",
  retries: 6,
  body: async (now) => {
    const { instagramConfigured } = await import("@/lib/integrations/instagram/app")
    if (!instagramConfigured()) return { refreshed: 0, failed: 0 }
    const { refreshInstagramTokens: refresh } = await import("@/lib/domain/instagram/accounts/commands")
    const { refreshToken } = await import("@/lib/integrations/instagram/graph")
    return refresh(refreshToken, now)
  },
}
