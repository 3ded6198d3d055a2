import { setTimeout as sleep } from "node:timers/promises"
import { DomainError } from "@/lib/domain/errors"
import { log } from "@/lib/log/log"

/** Most files are read in it; whoever sent a longer one sees its progress instead. */
const PATIENCE_MS = 2_500

/** Waits a little for a reading and then leaves it to itself. What it refuses after that stands in the run. */
export async function answerOrGoOn(importId: string, done: Promise<unknown>): Promise<void> {
  const waiting = new AbortController()
  try {
    await Promise.race([done, sleep(PATIENCE_MS, undefined, { signal: waiting.signal })])
  } finally {
    waiting.abort()
  }
  done.catch((error: unknown) => {
    if (!(error instanceof DomainError)) log().error({ err: error, importId }, "An import failed while it was read")
  })
}
