import { z } from "zod"

/** What Meta counts of an account by day, by its own words. */
export const INSTAGRAM_FIGURES = ["reach", "views", "total_interactions", "accounts_engaged"] as const
export const instagramFigures = z.partialRecord(z.enum(INSTAGRAM_FIGURES), z.int())
export type InstagramFigures = z.output<typeof instagramFigures>
/** Figures by the day they were read of. */
export const instagramDays = z.record(z.iso.date(), instagramFigures)

export const instagramAccountDto = z.object({
  id: z.string(),
  username: z.string(),
  connectedAt: z.iso.datetime(),
  tokenExpiresAt: z.iso.datetime(),
  /** Up to thirty days, the latest first; Meta is up to two days late. */
  days: z.array(z.object({ day: z.iso.date(), figures: instagramFigures })),
})
export type InstagramAccountDto = z.output<typeof instagramAccountDto>

export const instagramStandingDto = z.object({
  /** Whether the company has an app at Meta. */
  configured: z.boolean(),
  accounts: z.array(instagramAccountDto),
  /** Addresses for the app's settings at Meta. */
  addresses: z.object({ redirect: z.string(), webhook: z.string(), deauthorize: z.string(), deletion: z.string() }),
})
export type InstagramStandingDto = z.output<typeof instagramStandingDto>

export const instagramIdInput = z.strictObject({ id: z.string() })

/** `POST /api/leads/{id}/instagram`: an answer to the last thing that the person wrote. */
export const replyInstagramInput = z.strictObject({ id: z.string(), text: z.string().trim().min(1).max(1_000) })
export type ReplyInstagramInput = z.output<typeof replyInstagramInput>

/** What somebody wrote to a connected account, or below a post of it. */
export type IncomingMessage = {
  instagramId: string
  mid: string
  fromId: string
  handle: string | null
  text: string
  comment: boolean
  at: Date
}
