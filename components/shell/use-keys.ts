"use client"

import { useRouter } from "next/navigation"
import { useEffect, useRef } from "react"
import type { NavEntry } from "./navigation"

const SEQUENCE_MS = 1200

/** `g` then a letter goes to a section, `/` to the search, `?` calls for help. Letters by their place: any layout will do. */
export function useKeys(entries: readonly NavEntry[], onHelp: () => void): void {
  const router = useRouter()
  const latest = useRef({ entries, onHelp })
  useEffect(() => {
    latest.current = { entries, onHelp }
  })
  useEffect(() => {
    let goUntil = 0
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const entry = event.timeStamp < goUntil && latest.current.entries.find((item) => item.code === event.code)
      goUntil = event.code === "KeyG" && !event.shiftKey ? event.timeStamp + SEQUENCE_MS : 0
      if (entry) {
        router.push(entry.href)
      } else if (event.key === "?") {
        latest.current.onHelp()
      } else if (event.key === "/" || (event.code === "Slash" && !event.shiftKey)) {
        const search = document.querySelector<HTMLInputElement>("[data-search]")
        if (!search) return
        event.preventDefault()
        search.focus()
        search.select()
      }
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [router])
}

/** Keys belong to a field, and to an open dialog or menu. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable=true], [role=dialog], [role=menu], [role=listbox]") !==
      null
  )
}
