import { db } from "@/lib/db/client"
import type { Actor } from "../../actor"
import { DomainError } from "../../errors"
import { assertMay } from "../../policy"
import { BEAT_MS, STREAMS_PER_PERSON, type WatchOptions } from "../../stream"
import type { UnitEvent, WatchUnitsInput } from "./schema"
import { joinWatches, leaveWatches, Viewer } from "./watch/queries"

const open = new Set<Viewer>()

/**
 * Units as they change, as the actor may see them: first `reload`, then each change within a second of its commit, until the
 * session or the looking ends. Refuses with `not_found`, and with `rate_limited` when one person keeps too many streams open.
 */
export async function watchUnits(
  actor: Actor,
  { complexId }: WatchUnitsInput,
  options: WatchOptions,
): Promise<AsyncGenerator<UnitEvent, void>> {
  assertMay(actor, "unit.read")
  const complexes = await db.complex.findMany({
    where: complexId === undefined ? {} : { OR: [{ id: complexId }, { slug: complexId }] },
    select: { id: true },
    take: 200,
  })
  if (complexId !== undefined && complexes.length === 0) throw new DomainError("not_found")
  const own = [...open].filter((viewer) => viewer.actor.kind === actor.kind && viewer.actor.id === actor.id)
  if (own.length >= STREAMS_PER_PERSON) throw new DomainError("rate_limited", { seconds: 30 })
  const viewer = new Viewer(actor)
  open.add(viewer)
  // Also when the answer is never read from.
  options.signal.addEventListener("abort", () => close(viewer), { once: true })
  if (options.signal.aborted) close(viewer)
  const ids = complexes.map(({ id }) => id)
  return follow(viewer, ids, options)
}

function close(viewer: Viewer): void {
  open.delete(viewer)
  leaveWatches(viewer)
}

async function* follow(
  viewer: Viewer,
  complexIds: readonly string[],
  { signal, stillMay, beatMs = BEAT_MS }: WatchOptions,
): AsyncGenerator<UnitEvent, void> {
  try {
    const aborted = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }))
    await Promise.race([joinWatches(viewer, complexIds), aborted])
    let beatAt = Date.now() + beatMs
    while (!signal.aborted) {
      if (viewer.doubted || Date.now() >= beatAt) {
        viewer.doubted = false
        if (!(await stillMay())) return
        beatAt = Date.now() + beatMs
        yield { type: "alive", at: new Date().toISOString() }
      }
      yield* viewer.take()
      await viewer.wait(beatAt - Date.now(), signal)
    }
  } finally {
    close(viewer)
  }
}
