import { activityFeed } from "@/lib/db/listen"
import { type Actor, personId } from "../../actor"
import { DomainError } from "../../errors"
import { assertMay } from "../../policy"
import { BEAT_MS, STREAMS_PER_PERSON, type WatchOptions } from "../../stream"
import type { BellEvent } from "./schema"

/** Streams that are open, by whose they are. */
const open = new Set<{ userId: string }>()

/**
 * A person's own bell as it rings, within a second of the commit, until the session or the looking ends. Refuses tokens, which have
 * none, with `forbidden`, and with `rate_limited` when one person keeps too many streams open.
 */
export function watchBell(actor: Actor, options: WatchOptions): AsyncGenerator<BellEvent, void> {
  assertMay(actor, "self.edit")
  const userId = personId(actor)
  if (!userId) throw new DomainError("forbidden")
  const own = [...open].filter((stream) => stream.userId === userId)
  if (own.length >= STREAMS_PER_PERSON) throw new DomainError("rate_limited", { seconds: 30 })
  const stream = { userId }
  open.add(stream)
  const close = () => open.delete(stream)
  // Also when the answer is never read from.
  options.signal.addEventListener("abort", close, { once: true })
  if (options.signal.aborted) close()
  return follow(userId, options, close)
}

async function* follow(
  userId: string,
  { signal, stillMay, beatMs = BEAT_MS }: WatchOptions,
  close: () => void,
): AsyncGenerator<BellEvent, void> {
  let rung = true
  let doubted = false
  let wake = () => {}
  const feed = activityFeed()
  const unsubscribe = feed.subscribe((heard) => {
    if (heard.type === "gap" || (heard.type === "bell" && heard.userId === userId)) rung = true
    // The account changed: whether the session is still good is asked at once.
    else if (heard.type === "activity" && heard.activity.entityId === userId) doubted = true
    else return
    wake()
  })
  const onAbort = () => wake()
  signal.addEventListener("abort", onAbort)
  try {
    await feed.listening()
    let beatAt = Date.now() + beatMs
    while (!signal.aborted) {
      if (doubted || Date.now() >= beatAt) {
        doubted = false
        if (!(await stillMay())) return
        beatAt = Date.now() + beatMs
        yield { type: "alive", at: new Date().toISOString() }
      }
      if (rung) {
        rung = false
        yield { type: "rung" }
      }
      if (rung || doubted || signal.aborted) continue
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, beatAt - Date.now())
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  } finally {
    unsubscribe()
    signal.removeEventListener("abort", onAbort)
    close()
  }
}
