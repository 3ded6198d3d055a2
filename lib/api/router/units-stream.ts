import { watchUnits } from "@/lib/domain/units/live/queries"
import type { UnitEvent, WatchUnitsInput } from "@/lib/domain/units/live/schema"
import { log } from "@/lib/log/log"
import { shutdownSignal } from "@/lib/shutdown"
import type { ApiContext } from "./api"

type Call = { input: WatchUnitsInput; context: ApiContext; signal: AbortSignal | undefined }

/** The stream of one viewer, until they leave, their session ends or the server stops. */
export async function streamUnits({ input, context, signal }: Call): Promise<AsyncGenerator<UnitEvent, void>> {
  const over = AbortSignal.any([shutdownSignal(), ...(signal ? [signal] : [])])
  const events = await watchUnits(context.actor, input, { signal: over, stillMay: context.stillMay })
  return logged(events, context.requestId)
}

/** The answer has begun when a stream fails, and its line in the log is written: the failure gets one of its own. */
async function* logged(events: AsyncGenerator<UnitEvent, void>, requestId: string): AsyncGenerator<UnitEvent, void> {
  try {
    yield* events
  } catch (err) {
    log().error({ err, requestId }, "stream failed")
    throw err
  }
}
