import { type PhoneCountry, parsePhone } from "../phone"

const HOUR_MS = 3_600_000
/** Meta lets a company answer a message for a day, and a comment, once, for a week. */
const MESSAGE_WINDOW_MS = 24 * HOUR_MS
const COMMENT_WINDOW_MS = 7 * 24 * HOUR_MS

/** Until when the last thing that a person wrote may be answered. */
export function replyUntil(last: { at: Date; comment: boolean }): Date {
  return new Date(last.at.getTime() + (last.comment ? COMMENT_WINDOW_MS : MESSAGE_WINDOW_MS))
}

/** What people write phones as: digits, perhaps grouped, nine at least. */
const PHONE_LIKE = /\+?\d[\d\s().-]{7,}\d/g

/** The first phone in a text, E.164 by the company's country, and as it was written; null without one. */
export function phoneInText(text: string, country: PhoneCountry): { e164: string; raw: string } | null {
  for (const [raw] of text.matchAll(PHONE_LIKE)) {
    const parsed = parsePhone(raw, country)
    if (parsed) return { e164: parsed.e164, raw: raw.trim() }
  }
  return null
}

/** A new conversation is a touch of its own; a further line of one is not. */
export function isNewConversation(before: Date | null, at: Date): boolean {
  return before === null || at.getTime() - before.getTime() > MESSAGE_WINDOW_MS
}
