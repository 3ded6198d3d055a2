"use client"

import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from "react"
import { step } from "@/components/grid/table"
import { idOfLink } from "@/components/grid/use-shown-unit"
import { frame, withIds } from "./selection"

type Options = {
  rows: readonly string[][]
  selected: ReadonlySet<string>
  onSelect: (selected: ReadonlySet<string>) => void
  onOpen: (id: string) => void
  focusOn: (id: string) => void
}

/**
 * Selecting in a grid: a click or Space takes a cell in or out, a drag or Shift a whole frame, Ctrl+A everything, Escape nothing;
 * Enter and a double click open. On a touch screen a drag scrolls.
 */
export function useCellSelection({ rows, selected, onSelect, onOpen, focusOn }: Options) {
  const anchor = useRef<string | null>(null)
  const drag = useRef<{ from: string; base: ReadonlySet<string>; isIn: boolean } | null>(null)

  const toggle = (id: string) => {
    anchor.current = id
    onSelect(withIds(selected, [id], !selected.has(id)))
  }
  const extend = (to: string) => onSelect(withIds(selected, frame(rows, anchor.current ?? to, to), true))

  return {
    onPointerDown: (event: PointerEvent) => {
      const from = idOfLink(event.target)
      if (from === null || event.pointerType !== "mouse" || event.button !== 0 || event.shiftKey) return
      drag.current = { from, base: selected, isIn: !selected.has(from) }
    },
    onPointerOver: (event: PointerEvent) => {
      const id = idOfLink(event.target)
      if (!drag.current || id === null || id === drag.current.from) return
      if (event.buttons !== 1) drag.current = null
      else onSelect(withIds(drag.current.base, frame(rows, drag.current.from, id), drag.current.isIn))
    },
    onPointerUp: () => {
      drag.current = null
    },
    onClick: (event: MouseEvent) => {
      const id = idOfLink(event.target)
      if (id === null || event.metaKey || event.ctrlKey) return
      event.preventDefault()
      if (event.detail === 0)
        onOpen(id) // Enter on the link
      else if (event.shiftKey) extend(id)
      else toggle(id)
    },
    onDoubleClick: (event: MouseEvent) => {
      const id = idOfLink(event.target)
      if (id !== null) onOpen(id)
    },
    onKeyDown: (event: KeyboardEvent) => {
      const from = idOfLink(event.target)
      if (from === null || event.altKey) return
      const ctrl = event.ctrlKey || event.metaKey
      const to = step(rows, from, event.key, ctrl)
      if (to !== null) {
        if (event.shiftKey) {
          anchor.current ??= from
          extend(to)
        } else anchor.current = to
        focusOn(to)
      } else if (event.key === " ") toggle(from)
      else if (ctrl && event.code === "KeyA") onSelect(new Set(rows.flat().filter(Boolean)))
      else if (event.key === "Escape") onSelect(new Set())
      else return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}
