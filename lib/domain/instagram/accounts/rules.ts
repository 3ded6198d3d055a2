/** What a token is sealed with: moved to another column it does not open. */
export const TOKEN_CONTEXT = "instagram_account.token"

const DAY_MS = 86_400_000

/** Tokens that end before this are asked for anew. */
export function refreshBefore(now: Date): Date {
  return new Date(now.getTime() + 10 * DAY_MS)
}
