import { INTERNAL_HEADER } from "@/lib/auth/internal"
import { activityFeed, type Heard } from "@/lib/db/listen"

/** Changes come in bursts, a bulk reprice in thousands: pages are told once a burst. */
const GATHER_MS = 200

type Options = { port: number; secret: string; complain: (message: string) => void }

/**
 * Tells this instance's public pages what was committed anywhere, because Next forgets pages only inside a request. Each
 * instance follows for itself: pages are kept in its memory. After a gap, and at the start, everything is made anew.
 */
export function followActivity({ port, secret, complain }: Options): () => Promise<void> {
  const complexIds = new Set<string>()
  let company = false
  let all = false
  let timer: NodeJS.Timeout | undefined
  const stopping = new AbortController()

  async function tell(): Promise<void> {
    timer = undefined
    const body = JSON.stringify({ complexIds: [...complexIds], company, all })
    complexIds.clear()
    company = false
    all = false
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/internal/refresh`, {
        method: "POST",
        headers: { [INTERNAL_HEADER]: secret, "content-type": "application/json" },
        body,
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(10_000)]),
      })
      if (!answer.ok) throw new Error(`answered ${answer.status}`)
    } catch (error) {
      if (stopping.signal.aborted) return
      complain(`Public pages were not refreshed: ${String(error)}`)
      hear({ type: "gap" }) // which pages it was is lost: all of them, with the next burst
    }
  }

  function hear(heard: Heard): void {
    if (heard.type === "bell" || heard.type === "delivery") return
    if (heard.type === "gap") all = true
    else if (heard.activity.kind === "setting.changed") company = true
    else if (heard.activity.complexId) complexIds.add(heard.activity.complexId)
    else return
    timer ??= setTimeout(() => void tell(), GATHER_MS)
  }

  const unsubscribe = activityFeed().subscribe(hear)
  // Pages outlive the process on disk: what happened while it was down is missed as well.
  hear({ type: "gap" })
  return async () => {
    stopping.abort()
    clearTimeout(timer)
    unsubscribe()
    await activityFeed().close()
  }
}
