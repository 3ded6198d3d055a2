"use client"

import { type Dispatch, type RefObject, useEffect, useRef } from "react"
import type { Action } from "./state/action"

type Props = { dispatch: Dispatch<Action>; onFind: () => void; onHelp: () => void; onSave: () => void }
type Meaning = Action | "find" | "help" | "save"

const PLAIN: Record<string, Meaning> = {
  KeyV: { type: "tool", tool: "select" },
  KeyP: { type: "tool", tool: "polygon" },
  KeyR: { type: "tool", tool: "rectangle" },
  KeyT: { type: "tool", tool: "label" },
  KeyM: { type: "snapping" },
  KeyL: "find",
}

const WITH_CONTROL: Record<string, Meaning> = {
  KeyZ: { type: "undo" },
  KeyY: { type: "redo" },
  KeyC: { type: "copy" },
  KeyV: { type: "paste" },
  KeyD: { type: "duplicate" },
  KeyA: { type: "selectAll" },
  KeyS: "save",
}

function meaningOf(event: KeyboardEvent): Meaning | undefined {
  if (event.ctrlKey || event.metaKey) {
    return event.shiftKey && event.code === "KeyZ" ? { type: "redo" } : WITH_CONTROL[event.code]
  }
  if (event.key === "?") return "help"
  return event.shiftKey ? undefined : PLAIN[event.code]
}

/** Keys of the whole studio, by their place on the keyboard: a Russian layout has them too. Not while somebody types. */
export function useShortcuts(element: RefObject<HTMLElement | null>, props: Props): void {
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.altKey || isTyping(event.target)) return
      const meaning = meaningOf(event)
      if (!meaning) return
      event.preventDefault() // the shell has keys of its own, and hears this one later
      const { dispatch, onFind, onHelp, onSave } = latest.current
      if (typeof meaning === "object") dispatch(meaning)
      else ({ find: onFind, help: onHelp, save: onSave })[meaning]()
    }
    const root = element.current
    root?.addEventListener("keydown", onKeyDown)
    return () => root?.removeEventListener("keydown", onKeyDown)
  }, [element])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [role=dialog], [role=menu]") !== null
}
