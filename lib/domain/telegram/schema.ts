import { z } from "zod"

/** Whose message it is, as Telegram says. Ids are decimal strings: Telegram's may pass 2^53. */
export type Sender = { telegramId: string; chatId: string; username: string | null }

/**
 * What a conversation is about, for the next message that does not say it itself: the flat or complex that a contact is shared for, or
 * the contract; the campaign that brought the person.
 */
export const sessionSchema = z.object({
  asks: z.enum(["call", "contract"]).optional(),
  unitId: z.string().optional(),
  complexSlug: z.string().optional(),
  campaign: z.string().optional(),
})
export type Session = z.output<typeof sessionSchema>

export const telegramStandingDto = z.object({
  /** Whether the company has a bot at all. */
  connected: z.boolean(),
  /** The linked account; null where there is none. */
  account: z.object({ username: z.string().nullable(), linkedAt: z.iso.datetime(), blocked: z.boolean() }).nullable(),
})
export type TelegramStandingDto = z.output<typeof telegramStandingDto>

/** `POST /api/users/me/telegram`: a link that works once and for a quarter of an hour. */
export const telegramLinkDto = z.object({ url: z.string(), expiresAt: z.iso.datetime() })
export type TelegramLinkDto = z.output<typeof telegramLinkDto>
