"use client"

import { type RefObject, useEffect, useRef } from "react"

const TYPING = "input, textarea, select, [contenteditable=true], [role=dialog], [role=menu], [role=listbox]"

/**
 * J and K go through the rows of a list from anywhere on the page, arrows once a row has the focus; Enter opens it, as it is a
 * link. Rows are `li` and `tr` with an inner link.
 */
export function useRowKeys<Element extends HTMLElement>(): RefObject<Element | null> {
  const list = useRef<Element>(null)
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const target = event.target instanceof HTMLElement ? event.target : null
      if (target?.closest(TYPING)) return
      const inside = target !== null && list.current?.contains(target) === true
      const step = stepOf(event, inside)
      if (step === 0) return
      const links = rowLinks(list.current)
      const current = links.findIndex((link) => link.closest("li, tr")?.contains(target))
      const next = current === -1 ? links[0] : links[current + step]
      if (!next) return
      event.preventDefault()
      next.focus()
      next.scrollIntoView({ block: "nearest" })
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [])
  return list
}

/** By the key's place on the keyboard, as the letter differs under a Russian layout. */
function stepOf(event: KeyboardEvent, inside: boolean): number {
  if (event.code === "KeyJ" || (inside && event.key === "ArrowDown")) return 1
  if (event.code === "KeyK" || (inside && event.key === "ArrowUp")) return -1
  return 0
}

function rowLinks(list: HTMLElement | null): HTMLAnchorElement[] {
  const rows = [...(list?.querySelectorAll("li, tr") ?? [])]
  return rows.flatMap((row) => row.querySelector<HTMLAnchorElement>("a[href^='/']") ?? [])
}
