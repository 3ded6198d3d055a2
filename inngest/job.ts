import type { JobResult } from "@/lib/domain/jobs/schema"

/**
 * One piece of scheduled work. Both runners call the same body, inside a request: only there can it refresh pages. A body
 * imports what it needs when it runs, because the server entry reads the list for its times alone.
 */
export type Job = {
  /** Verb and noun, as the file is called. Inngest and the record of runs know it by this. */
  id: string
  /** Five fields, UTC. */
  cron: string
  /** How often Inngest tries again what failed, later each time. A job of every minute has its next minute anyway. */
  retries: 1 | 3 | 6
  /** Also once when the server has started. */
  atStart?: boolean
  /** Also when a commit has queued a message. */
  onDelivery?: boolean
  /** What it says is kept in the record of the run: counts, never personal data. */
  body: (now: Date) => Promise<JobResult>
}
