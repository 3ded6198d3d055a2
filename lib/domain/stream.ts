/** The session is asked for twice as often as it must (every 30 s), and the browser learns that the line is open. */
export const BEAT_MS = 15_000

/** One tab of a browser listens for all of them: more than a few browsers are none. */
export const STREAMS_PER_PERSON = 12

/** How somebody listens to what happens, for as long as they may. */
export type WatchOptions = {
  /** Nobody looks any more, or the server stops. */
  signal: AbortSignal
  /** Whether the viewer's session still allows it. */
  stillMay: () => Promise<boolean>
  beatMs?: number
}
