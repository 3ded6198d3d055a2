import { z } from "zod"

export const instagramAccountDto = z.object({
  id: z.string(),
  username: z.string(),
  connectedAt: z.iso.datetime(),
  tokenExpiresAt: z.iso.datetime(),
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
