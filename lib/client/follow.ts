import { readProblem } from "./problem"

const FIRST_RETRY_MS = 500
const LAST_RETRY_MS = 15_000
/** The server says at least every 15 s that the line is open: after three times that it is not. */
const SILENCE_MS = 45_000

/** `live`: what is shown is what is. `lost`: it is as old as the last change; the line is being tried again. */
export type LineState = "connecting" | "live" | "lost"

type Followed<Event> = {
  open: (signal: AbortSignal) => Promise<AsyncIterable<Event>>
  hear: (event: Event) => void
  tell: (state: LineState) => void
  /** The session is over: nothing is tried any more. */
  end: () => void
}

/**
 * Hears an event stream for as long as somebody looks at the page: a hidden tab lets its line go, a line that broke or fell
 * silent is opened again after a pause that grows, at once when the network is back. Returns what ends it.
 */
export function follow<Event>({ open, hear, tell, end }: Followed<Event>): () => void {
  let line: AbortController | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let pause = FIRST_RETRY_MS

  async function connect(): Promise<void> {
    clearTimeout(retry)
    line?.abort()
    const own = new AbortController()
    line = own
    let silence = setTimeout(() => own.abort(), SILENCE_MS)
    try {
      for await (const event of await open(own.signal)) {
        clearTimeout(silence)
        if (line !== own) return
        silence = setTimeout(() => own.abort(), SILENCE_MS)
        pause = FIRST_RETRY_MS
        tell("live")
        hear(event)
      }
      fail(own, null) // the server ended it: with the session, or because it stops
    } catch (error) {
      fail(own, error)
    } finally {
      clearTimeout(silence)
    }
  }

  function fail(own: AbortController, error: unknown): void {
    if (line !== own) return
    const { status, data } = readProblem(error)
    if (status === 401 || status === 403) {
      stop()
      end()
      return
    }
    tell("lost")
    const asked = typeof data.seconds === "number" ? data.seconds * 1_000 : 0
    // Many lose their line together when a server restarts: they do not come back in one moment.
    retry = setTimeout(() => void connect(), Math.max(asked, pause * (0.5 + Math.random())))
    pause = Math.min(pause * 2, LAST_RETRY_MS)
  }

  function release(): void {
    clearTimeout(retry)
    line?.abort()
    line = undefined
  }

  function onVisibility(): void {
    if (document.visibilityState === "hidden") {
      release()
      tell("connecting") // until it is looked at again nothing is known
    } else if (!line) void connect()
  }

  /** A line does not notice by itself that the network is gone. */
  function onOffline(): void {
    release()
    tell("lost")
  }

  function stop(): void {
    release()
    document.removeEventListener("visibilitychange", onVisibility)
    window.removeEventListener("online", onVisibility)
    window.removeEventListener("offline", onOffline)
  }

  document.addEventListener("visibilitychange", onVisibility)
  window.addEventListener("online", onVisibility)
  window.addEventListener("offline", onOffline)
  onVisibility()
  return stop
}
