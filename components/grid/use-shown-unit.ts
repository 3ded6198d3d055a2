import { type FocusEvent, type PointerEvent, type RefObject, useState } from "react"

export function idOfLink(target: EventTarget): string | null {
  const link = target instanceof Element ? target.closest("a[href]") : null
  return link?.getAttribute("href")?.split("/").at(-1) ?? null
}

type Place = { x: number; y: number; below: boolean }

/** Which unit the pointer or the focus is on, where its card stands, and which cell the Tab key comes back to. */
export function useShownUnit<Unit extends { id: string }>(units: readonly Unit[], box: RefObject<HTMLElement | null>) {
  const [shown, setShown] = useState<Unit | null>(null)
  const [place, setPlace] = useState<Place | null>(null)
  const [stop, setStop] = useState<string | null>(null)

  function show(target: EventTarget) {
    const id = idOfLink(target)
    if (id === shown?.id) return
    const unit = units.find((candidate) => candidate.id === id) ?? null
    setShown(unit)
    const cell = target instanceof Element ? target.closest("a") : null
    if (unit && cell && box.current) setPlace(beside(cell, box.current))
  }
  const hide = () => setShown(null)
  return {
    shown,
    place,
    stop,
    handlers: {
      onPointerOver: (event: PointerEvent) => (event.pointerType === "touch" ? undefined : show(event.target)),
      onPointerLeave: hide,
      onFocus: (event: FocusEvent) => {
        const id = idOfLink(event.target)
        if (id) setStop(id)
        show(event.target)
      },
      onBlur: hide,
    },
  }
}

/** Above the cell, below it near the top of the screen, never beyond the sides; CSS pixels of the box. */
function beside(cell: Element, box: HTMLElement): Place {
  const at = cell.getBoundingClientRect()
  const frame = box.getBoundingClientRect()
  const below = at.top < 170
  const room = 132
  const x = Math.min(Math.max(at.left + at.width / 2, room), document.documentElement.clientWidth - room)
  return { x: x - frame.left, y: (below ? at.bottom + 6 : at.top - 6) - frame.top, below }
}
