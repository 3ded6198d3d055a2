import { activityFeed, type Heard } from "@/lib/db/listen"
import type { Actor } from "../../../actor"
import { readGridRows, toUnitDto, type UnitRow } from "../../queries"
import { changedRows, concernsEveryGrid, reshapesGrid, untilNextExpiry } from "../rules"
import type { UnitEvent } from "../schema"

/** Changes come in bursts: a grid is read once a burst, for everybody who looks at it. */
const GATHER_MS = 60
const RETRY_MS = 2_000

/** Somebody who looks: what they have not been told yet, and how to wake whoever tells them. */
export class Viewer {
  readonly pending = new Map<string, UnitRow>()
  reload = true
  /** Their account changed: whether the session is still good is asked at once. */
  doubted = false
  wake = () => {}

  constructor(readonly actor: Actor) {}

  tell(changed: readonly UnitRow[] | null): void {
    if (changed === null) this.reload = true
    else for (const row of changed) this.pending.set(row.id, row)
    if (this.reload) this.pending.clear()
    this.wake()
  }

  /** Until something is to be told, `ms` have passed, or `signal` says that nobody looks any more. */
  wait(ms: number, signal: AbortSignal): Promise<void> {
    if (this.reload || this.doubted || this.pending.size > 0 || signal.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(done, ms)
      signal.addEventListener("abort", done)
      this.wake = done
      function done() {
        clearTimeout(timer)
        signal.removeEventListener("abort", done)
        resolve()
      }
    })
  }

  *take(): Generator<UnitEvent> {
    if (this.reload) {
      this.reload = false
      yield { type: "reload" }
    }
    const rows = [...this.pending.values()]
    this.pending.clear()
    for (const row of rows) {
      const unit = toUnitDto(this.actor, row)
      yield { type: "unit", unitId: unit.id, status: unit.status, until: unit.claim?.until ?? null, unit }
    }
  }
}

/** One complex for as long as somebody looks at it: its units as last read, read again with what is committed or runs out. */
class GridWatch {
  readonly viewers = new Set<Viewer>()
  readonly ready: Promise<void>
  #rows: UnitRow[] | null = null
  #timer: NodeJS.Timeout | undefined
  #dueAt = Number.POSITIVE_INFINITY
  #reading = false
  #again = false
  #reshaped = false
  readonly #unsubscribe: () => void

  constructor(readonly complexId: string) {
    const feed = activityFeed()
    this.#unsubscribe = feed.subscribe((heard) => this.#hear(heard))
    this.ready = feed.listening().then(() => this.#read())
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#unsubscribe()
  }

  #hear(heard: Heard): void {
    if (heard.type === "bell" || heard.type === "delivery") return
    if (heard.type === "gap") this.#reshaped = true
    else {
      const { kind, complexId, entityId } = heard.activity
      for (const viewer of this.viewers) {
        if (viewer.actor.id !== entityId) continue
        viewer.doubted = true
        viewer.wake()
      }
      if (complexId !== this.complexId && !concernsEveryGrid(kind)) return
      if (reshapesGrid(kind)) this.#reshaped = true
    }
    this.#readIn(GATHER_MS)
  }

  #readIn(ms: number): void {
    const dueAt = Date.now() + ms
    if (this.#dueAt <= dueAt || this.viewers.size === 0) return
    clearTimeout(this.#timer)
    this.#dueAt = dueAt
    this.#timer = setTimeout(() => void this.#read(), ms)
  }

  /** One reading at a time: an older answer that came later would put a grid back. */
  async #read(): Promise<void> {
    this.#dueAt = Number.POSITIVE_INFINITY
    if (this.#reading) {
      this.#again = true
      return
    }
    this.#reading = true
    const reshaped = this.#reshaped
    this.#reshaped = false
    const now = new Date()
    try {
      const rows = await readGridRows(this.complexId, now)
      const changed = this.#rows && !reshaped ? changedRows(this.#rows, rows) : null
      this.#rows = rows
      if (changed === null || changed.length > 0) for (const viewer of this.viewers) viewer.tell(changed)
      const next = untilNextExpiry(rows, now)
      if (next !== null) this.#readIn(next)
    } catch {
      this.#reshaped ||= reshaped
      this.#readIn(RETRY_MS) // the database is away for a moment: what is shown stays, and is compared when it is back
    }
    this.#reading = false
    if (this.#again) this.#readIn(GATHER_MS)
    this.#again = false
  }
}

const watches = new Map<string, GridWatch>()

/** Adds the viewer to these complexes' watches; resolves once nothing that is committed from then on can be missed. */
export async function joinWatches(viewer: Viewer, complexIds: readonly string[]): Promise<void> {
  const joined = complexIds.map((id) => {
    const watch = watches.get(id) ?? new GridWatch(id)
    watches.set(id, watch)
    watch.viewers.add(viewer)
    return watch
  })
  await Promise.all(joined.map((watch) => watch.ready))
}

/** A complex that nobody looks at any more is not read, and the line to the database is let go. */
export function leaveWatches(viewer: Viewer): void {
  for (const [id, watch] of watches) {
    if (!watch.viewers.delete(viewer) || watch.viewers.size > 0) continue
    watch.stop()
    watches.delete(id)
  }
}

/** Complexes that somebody looks at now. */
export function countWatches(): number {
  return watches.size
}
