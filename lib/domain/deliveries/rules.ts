export const MAX_ATTEMPTS = 8
/** Longer than any sender may take: whoever has not answered by then is lost. */
export const LEASE_MS = 5 * 60_000
/** How long a message is remembered after it was sent or given up. */
export const KEPT_MS = 30 * 24 * 3_600_000

const FIRST_PAUSE_MS = 60_000
const LONGEST_PAUSE_MS = 6 * 3_600_000

/** Why a message did not go; the desk has a sentence for each. */
export const FAILURES = ["unreachable", "tooOften", "refused", "blocked", "noAddress", "interrupted", "failed"] as const
export type Failure = (typeof FAILURES)[number]

/** What a sender throws. `permanent`: trying again would change nothing. `retryAfterMs`: the receiver said when. */
export class SendingFailed extends Error {
  override name = "SendingFailed"
  readonly failure: Failure
  readonly permanent: boolean
  readonly retryAfterMs: number | undefined

  constructor(failure: Failure, how: { permanent?: boolean; retryAfterMs?: number; cause?: unknown } = {}) {
    super(failure, { cause: how.cause })
    this.failure = failure
    this.permanent = how.permanent ?? false
    this.retryAfterMs = how.retryAfterMs
  }
}

/**
 * Milliseconds to wait after failed attempt number `attempt` (1, 2 …): doubling from a minute up to six hours, of which the
 * upper half is left to chance (`random` in 0…1), so that what failed together does not come again together.
 */
export function pauseAfter(attempt: number, random: number): number {
  const whole = Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS)
  return Math.round(whole / 2 + (whole / 2) * random)
}

export type Verdict = { dead: true } | { dead: false; nextAt: Date }

/** What becomes of a message whose attempt failed: given up, or due again, never before the receiver allowed it. */
export function verdictOn(failed: SendingFailed, attempt: number, now: Date, random: number): Verdict {
  if (failed.permanent || attempt >= MAX_ATTEMPTS) return { dead: true }
  const pause = Math.max(pauseAfter(attempt, random), failed.retryAfterMs ?? 0)
  return { dead: false, nextAt: new Date(now.getTime() + pause) }
}
