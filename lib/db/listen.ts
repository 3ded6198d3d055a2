import pg from "pg"
import { env } from "@/lib/env"

export type Announcement = {
  seq: number
  kind: string
  entity: string
  entityId: string
  complexId: string | null
}

/** What a listener hears: each committed activity, whose bell rang, that a message was queued, or that some may have been missed. */
export type Heard =
  | { type: "activity"; activity: Announcement }
  | { type: "bell"; userId: string }
  | { type: "delivery" }
  /** The line was down for a while. */
  | { type: "gap" }

type Listener = (heard: Heard) => void

const FIRST_RETRY_MS = 250
const LAST_RETRY_MS = 10_000

/**
 * Listens to committed activities, to bells and to queued messages on one direct connection and reconnects for ever: a lost LISTEN says nothing by
 * itself, so after each reconnect listeners hear `gap` and read again what they show.
 */
export class ActivityFeed {
  readonly #listeners = new Set<Listener>()
  #client: pg.Client | undefined
  #retry: NodeJS.Timeout | undefined
  #delay = FIRST_RETRY_MS
  #wanted = false
  #heardBefore = false
  #hears = false
  #waiting: (() => void)[] = []

  /** Calls back until the returned function is called. The connection is held only while somebody listens. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener)
    if (!this.#wanted) {
      this.#wanted = true
      void this.#connect()
    }
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) void this.close()
    }
  }

  /** Resolves once announcements arrive: what a subscriber reads from then on misses nothing. */
  listening(): Promise<void> {
    if (this.#hears) return Promise.resolve()
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  async close(): Promise<void> {
    this.#wanted = false
    this.#hears = false
    this.#heardBefore = false
    clearTimeout(this.#retry)
    const client = this.#client
    this.#client = undefined
    await client?.end().catch(() => {}) // closing a dead connection is no news
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: env().DIRECT_DATABASE_URL ?? env().DATABASE_URL,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    })
    client.on("error", () => this.#lost(client))
    client.on("end", () => this.#lost(client))
    client.on("notification", (message) => this.#hear(message.channel, message.payload))
    this.#client = client
    try {
      await client.connect()
      await client.query("LISTEN bell")
      await client.query("LISTEN delivery")
      await client.query("LISTEN activity")
      this.#delay = FIRST_RETRY_MS
      if (this.#heardBefore) this.#tell({ type: "gap" })
      this.#heardBefore = true
      this.#hears = true
      for (const resolve of this.#waiting.splice(0)) resolve()
    } catch {
      this.#lost(client)
    }
  }

  #hear(channel: string, payload: string | undefined): void {
    if (channel === "delivery") this.#tell({ type: "delivery" })
    if (!payload || channel === "delivery") return
    if (channel === "bell") this.#tell({ type: "bell", userId: payload })
    else this.#tell({ type: "activity", activity: JSON.parse(payload) as Announcement })
  }

  #tell(heard: Heard): void {
    for (const listener of this.#listeners) listener(heard)
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client || !this.#wanted) return
    this.#client = undefined
    this.#hears = false
    void client.end().catch(() => {}) // it is lost already
    this.#retry = setTimeout(() => void this.#connect(), this.#delay)
    this.#delay = Math.min(this.#delay * 2, LAST_RETRY_MS)
  }
}

const store = globalThis as typeof globalThis & { shaxmatkaFeed?: ActivityFeed }

/** The process's one feed, shared by every bundle. */
export function activityFeed(): ActivityFeed {
  store.shaxmatkaFeed ??= new ActivityFeed()
  return store.shaxmatkaFeed
}
