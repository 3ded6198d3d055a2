import { log } from "@/lib/log/log"
import { shutdownSignal } from "@/lib/shutdown"

/** Until whoever looks leaves or the server stops. */
export function lookingEnds(signal: AbortSignal | undefined): AbortSignal {
  return AbortSignal.any([shutdownSignal(), ...(signal ? [signal] : [])])
}

/** The answer has begun when a stream fails, and its line in the log is written: the failure gets one of its own. */
export async function* logged<Event>(
  events: AsyncGenerator<Event, void>,
  requestId: string,
): AsyncGenerator<Event, void> {
  try {
    yield* events
  } catch (err) {
    log().error({ err, requestId }, "stream failed")
    throw err
  }
}
