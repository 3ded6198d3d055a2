"use client"

import { useEffect, useRef, useState } from "react"
import { calls } from "@/lib/client/client"
import { readProblem } from "@/lib/client/problem"
import type { DrawingDto } from "@/lib/domain/drawings/schema"
import type { Doc } from "../state/editor"

export type SaveState =
  | { kind: "saved" | "waiting" | "saving" | "offline" }
  | { kind: "refused"; error: unknown }
  | { kind: "conflict"; theirs: DrawingDto }

const PAUSE_MS = 1_000
const RETRY_MS = 5_000

/**
 * Saves what was drawn a second after the hand rests, one save at a time, as the version after the last one known. Without an
 * answer it tries again; a version that somebody else has saved meanwhile stops it until the person chooses. Until then, and
 * whatever fails, everything stays in memory.
 */
export function useAutosave(drawing: Pick<DrawingDto, "id" | "version">, doc: Doc) {
  const { id } = drawing
  const [state, setState] = useState<SaveState>({ kind: "saved" })
  const work = useRef({ version: drawing.version, saved: doc, latest: doc, busy: false, stopped: false })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  function later(ms: number) {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), ms)
  }

  async function save(): Promise<void> {
    const now = work.current
    clearTimeout(timer.current)
    if (now.busy || now.stopped) return
    if (now.latest === now.saved) return setState({ kind: "saved" })
    const sent = now.latest
    now.busy = true
    setState({ kind: "saving" })
    try {
      const backgroundId = sent.background?.id ?? null
      const saved = await calls.draws.save({ id, version: now.version, body: sent.body, backgroundId })
      now.version = saved.version
      now.saved = sent
      now.busy = false
      if (now.latest === sent) setState({ kind: "saved" })
      else later(PAUSE_MS)
    } catch (error) {
      now.busy = false
      await refused(error)
    }
  }

  async function refused(error: unknown): Promise<void> {
    const { code, status } = readProblem(error)
    if (code === "version_conflict") {
      work.current.stopped = true
      const theirs = await calls.draws.get({ id }).catch(() => null)
      if (theirs) return setState({ kind: "conflict", theirs })
      work.current.stopped = false
    } else if (status > 0 && status < 500 && status !== 429) return setState({ kind: "refused", error })
    setState({ kind: "offline" })
    later(RETRY_MS)
  }

  /** Saves over theirs, which stays readable as a version; or goes on from theirs. */
  function resolve(theirs: DrawingDto, taken: Doc | null): void {
    const now = work.current
    now.version = theirs.version
    now.stopped = false
    if (taken) now.saved = now.latest = taken
    void save()
  }

  const latest = useRef({ save, later })
  useEffect(() => {
    latest.current = { save, later }
  })
  useEffect(() => {
    const now = work.current
    now.latest = doc
    if (now.stopped) return
    if (!now.busy) setState({ kind: doc === now.saved ? "saved" : "waiting" })
    if (doc !== now.saved) latest.current.later(PAUSE_MS)
  }, [doc])
  useEffect(() => {
    const again = () => void latest.current.save()
    window.addEventListener("online", again)
    return () => {
      window.removeEventListener("online", again)
      again() // leaving by a link of ours: what waits is sent at once
    }
  }, [])
  return { state, save: () => void save(), resolve }
}
