"use client"

import { useState } from "react"

export type Selection = {
  ids: readonly string[]
  has: (id: string) => boolean
  /** `range`: everything between the last one touched and this. */
  toggle: (id: string, range: boolean) => void
  set: (ids: readonly string[]) => void
}

/** Which rows are chosen, of those that are shown: what a filter took away is not chosen any more. */
export function useSelection(shown: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<string | null>(null)
  const ids = shown.filter((id) => chosen.has(id))

  function toggle(id: string, range: boolean) {
    const [from, to] = [last === null ? -1 : shown.indexOf(last), shown.indexOf(id)].sort((a, b) => a - b)
    const touched = range && from !== undefined && from >= 0 ? shown.slice(from, (to ?? 0) + 1) : [id]
    const next = new Set(ids)
    const on = !next.has(id)
    for (const one of touched) {
      if (on) next.add(one)
      else next.delete(one)
    }
    setChosen(next)
    setLast(id)
  }

  return { ids, has: (id) => chosen.has(id), toggle, set: (list) => setChosen(new Set(list)) }
}
