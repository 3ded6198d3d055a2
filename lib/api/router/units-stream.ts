import { watchUnits } from "@/lib/domain/units/live/queries"
import type { UnitEvent, WatchUnitsInput } from "@/lib/domain/units/live/schema"
import type { ApiContext } from "./api"
import { logged, lookingEnds } from "./stream"

type Call = { input: WatchUnitsInput; context: ApiContext; signal: AbortSignal | undefined }

/** The stream of one viewer, until they leave, their session ends or the server stops. */
export async function streamUnits({ input, context, signal }: Call): Promise<AsyncGenerator<UnitEvent, void>> {
  const options = { signal: lookingEnds(signal), stillMay: context.stillMay }
  return logged(await watchUnits(context.actor, input, options), context.requestId)
}
