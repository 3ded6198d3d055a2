const MINUTE_MS = 60_000

/** How long a link works: whoever forgot waits for it, whoever was invited may be on leave. */
export const LIFE_MS = { passwordReset: 30 * MINUTE_MS, invitation: 72 * 60 * MINUTE_MS }
export type ResetPurpose = keyof typeof LIFE_MS

/** Somebody who asks again within this gets no second letter: nobody can fill another's mailbox. */
export const PAUSE_MS = 2 * MINUTE_MS
