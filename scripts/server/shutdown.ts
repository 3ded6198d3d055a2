import type { Server } from "node:http"
import { setTimeout as pause } from "node:timers/promises"
import { beginLeaving, beginShutdown } from "@/lib/shutdown"

const PATIENCE_MS = 3_000

/** Says at `/api/ready` that this instance goes, so many seconds before it does: a balancer sends its people elsewhere meanwhile. */
export async function leave(seconds: number): Promise<void> {
  beginLeaving()
  await pause(seconds * 1_000)
}

/** Takes no new connections, ends event streams, lets open requests finish for three seconds and then cuts them. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  beginShutdown()
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
  await closed
  clearTimeout(cut)
}

const steps: (() => Promise<void> | void)[] = []
let stopping = false

/** Adds what must be undone when the process ends. What was started last is stopped first. */
export function onStop(step: () => Promise<void> | void): void {
  steps.push(step)
}

/** Stops everything in order and ends the process. A step that fails does not keep the next from running. */
export async function stopAndExit(code: number): Promise<never> {
  // Asked a second time, it ends at once; the exit hook still takes PostgreSQL along.
  if (stopping) process.exit(130)
  stopping = true
  for (const step of steps.reverse()) {
    try {
      await step()
    } catch (error) {
      console.error(error)
    }
  }
  process.exit(code)
}

export function stopOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stopAndExit(0))
}
