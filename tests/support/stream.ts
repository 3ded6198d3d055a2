import type { Actor } from "@/lib/domain/actor"
import type { UnitEvent } from "@/lib/domain/units/live/schema"
import { request } from "./api"

const open = new Set<AbortController>()

/** An event stream as a browser reads it, gathered from the moment it is opened. */
export async function openStream<Event extends { type: string } = UnitEvent>(path: string, as: { actor: Actor }) {
  const looking = new AbortController()
  open.add(looking)
  const response = await request("GET", path, { as, signal: looking.signal })
  const events: Event[] = []
  let ended = false
  const reading = read<Event>(response, (event) => events.push(event)).finally(() => {
    ended = true
  })
  return {
    response,
    events,
    /** The first event like this, or an error after `ms`. */
    heard: async (like: (event: Event) => boolean, ms = 3_000): Promise<Event> => {
      await until(
        () => events.some(like),
        ms,
        () => `Heard only ${JSON.stringify(events.map(({ type }) => type))}`,
      )
      return events.find(like) as Event
    },
    over: (ms = 3_000) =>
      until(
        () => ended,
        ms,
        () => "The stream goes on",
      ),
    close: async () => {
      looking.abort()
      await response.body?.cancel().catch(() => {}) // it is being read
      await reading
    },
  }
}

export async function closeStreams(): Promise<void> {
  for (const looking of open) looking.abort()
  open.clear()
  await new Promise((resolve) => setTimeout(resolve, 20))
}

export async function until(isSo: () => boolean, ms: number, what: () => string): Promise<void> {
  const end = Date.now() + ms
  while (!isSo()) {
    if (Date.now() > end) throw new Error(what())
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function read<Event>(response: Response, hear: (event: Event) => void): Promise<void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ""
  for (;;) {
    const part = await reader?.read().catch(() => undefined) // cancelled by the test
    if (!part || part.done) return
    text += part.value
    const messages = text.split("\n\n")
    text = messages.pop() ?? ""
    for (const message of messages) {
      const data = /^event: message\n(?:.*\n)*?data: (.*)$/m.exec(message)?.[1]
      if (data) hear(JSON.parse(data) as Event)
    }
  }
}
