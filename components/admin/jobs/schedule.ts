/** A job and the instants it is due, told by whoever knows the schedule. */
export type JobTimes = { job: string; next: string | null; afterNext: string | null }

const GRACE_MS = 120_000

/** Late when its last run began more than two of its own intervals ago. One that never ran is only new. */
export function isLate(times: JobTimes, lastStartedAt: string | null, now: number): boolean {
  if (!times.next || !times.afterNext || !lastStartedAt) return false
  const every = Date.parse(times.afterNext) - Date.parse(times.next)
  return now - Date.parse(lastStartedAt) > 2 * every + GRACE_MS
}
