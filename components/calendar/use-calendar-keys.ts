"use client"

import { useEffect, useEffectEvent } from "react"
import type { View } from "./span"

/** Where keys are somebody else's: fields, menus, the choice of a view, the days of a month. */
const TAKEN =
  "input, textarea, select, [contenteditable=true], [role=dialog], [role=menu], [role=listbox], [role=radiogroup], table"

const VIEW_KEYS: Record<string, View> = { KeyD: "day", KeyW: "week", KeyM: "month" }

type Keys = { onStep: (by: 1 | -1) => void; onToday: () => void; onView: (view: View) => void }

/** ← and → go to the period before and after, T to today, D, W and M to the day, week and month; from anywhere on the page. */
export function useCalendarKeys({ onStep, onToday, onView }: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (event.target instanceof HTMLElement && event.target.closest(TAKEN)) return
    // By the key's place, as the letter differs under a Russian layout.
    const view = VIEW_KEYS[event.code]
    if (event.key === "ArrowLeft") onStep(-1)
    else if (event.key === "ArrowRight") onStep(1)
    else if (event.code === "KeyT") onToday()
    else if (view) onView(view)
    else return
    event.preventDefault()
  })
  useEffect(() => {
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [])
}
