import { Cron } from "croner"
import { INTERNAL_HEADER } from "@/lib/auth/internal"
import type { Job } from "./job"
import { JOBS } from "./jobs"

const LONGEST_RUN_MS = 30 * 60_000

export type LocalRunner = {
  /** Runs a job now, outside its times; once more after a run of it that goes on, which may have looked too early. */
  runNow: (id: string) => void
  stop: () => Promise<void>
}
type Options = { port: number; secret: string; complain: (message: string) => void }

/**
 * Calls the jobs at their times by requests to this very server on loopback, because Next refreshes pages only inside a
 * request. Several instances may all run this: the lock and the slot let one of them do the work.
 */
export function startLocalRunner({ port, secret, complain }: Options): LocalRunner {
  const stopping = new AbortController()
  const running = new Set<Promise<void>>()
  /** Jobs that were rung for, and whether they were again since. */
  const rung = new Map<string, boolean>()

  async function call(job: Job, slot: Date | undefined): Promise<void> {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/internal/jobs/${job.id}`, {
        method: "POST",
        headers: { [INTERNAL_HEADER]: secret, ...(slot && { "x-job-slot": slot.toISOString() }) },
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(LONGEST_RUN_MS)]),
      })
      if (!answer.ok) complain(`Job ${job.id} answered ${answer.status}`)
      await answer.body?.cancel()
    } catch (error) {
      if (!stopping.signal.aborted) complain(`Job ${job.id} failed: ${String(error)}`)
    }
  }

  function start(job: Job, slot: Date | undefined): Promise<void> {
    const run = call(job, slot).finally(() => running.delete(run))
    running.add(run)
    return run
  }

  async function ring(job: Job): Promise<void> {
    do {
      rung.set(job.id, false)
      await start(job, undefined)
    } while (rung.get(job.id) && !stopping.signal.aborted)
    rung.delete(job.id)
  }

  const crons = JOBS.map(
    (job) =>
      new Cron(job.cron, { timezone: "UTC", protect: true }, (self: Cron) =>
        start(job, self.currentRun() ?? new Date()),
      ),
  )
  for (const job of JOBS) if (job.atStart) void start(job, new Date())

  return {
    runNow: (id) => {
      const job = JOBS.find((candidate) => candidate.id === id)
      if (!job) return
      const goesOn = rung.has(id)
      rung.set(id, goesOn)
      if (!goesOn) void ring(job)
    },
    stop: async () => {
      for (const cron of crons) cron.stop()
      stopping.abort()
      await Promise.all(running)
    },
  }
}
