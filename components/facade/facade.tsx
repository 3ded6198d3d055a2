"use client"

import clsx from "clsx"
import { type PointerEvent, useEffect, useMemo, useRef, useState } from "react"
import type { Currency } from "@/lib/domain/money"
import type { Locale } from "@/lib/i18n/routing"
import { unpackUnits } from "../grid/compact"
import { UnitCard } from "../grid/unit-card"
import { describeUnit, type UnitWords } from "../grid/unit-text"
import "./facade.css"
import { GROUND_FLOOR, layOutStreet, PITCH_Y, type Window } from "./geometry"
import { Grove } from "./grove"
import { neighbour } from "./neighbour"
import { SectionDrawing } from "./section-drawing"

export type FacadeProps = {
  /** {@link packUnits}: props of a client component are written into the page a second time. */
  units: string
  /** Where a flat's page is, but for its id at the end. */
  href: string
  words: UnitWords
  /** What the drawing is, for those who do not see it. */
  label: string
  locale: Locale
  currency: Currency
  className?: string
}

/**
 * The building drawn from its grid: one window for each flat, lit when it is free. The drawing comes from the server; in the
 * browser the arrows walk along lit windows and a card tells about the flat. Without JavaScript a window is a plain link.
 */
export function Facade({ units: packed, href, words, label, locale, currency, className }: FacadeProps) {
  const units = useMemo(() => unpackUnits(packed), [packed])
  const street = useMemo(() => layOutStreet(units), [units])
  const frame = useRef<HTMLDivElement>(null)
  const [alive, setAlive] = useState(false)
  const [shown, setShown] = useState<Window | null>(null)
  const [stop, setStop] = useState<string | null>(null)
  useEffect(() => setAlive(true), [])

  const windows = useMemo(() => street.sections.flatMap((section) => section.windows), [street])
  const lit = useMemo(() => windows.filter(({ unit }) => unit.publicStatus === "available"), [windows])
  const textOf = useMemo(() => {
    const severalBlocks = new Set(units.map((unit) => unit.block)).size > 1
    return (unit: Window["unit"]) => {
      const same = units.filter((other) => other.block === unit.block && other.entrance === unit.entrance)
      const top = Math.max(...same.map((other) => other.floor))
      return describeUnit(unit, { words, locale, currency, severalBlocks, top })
    }
  }, [units, words, locale, currency])
  const names = useMemo(
    () => (alive ? new Map(units.map((unit) => [unit.id, textOf(unit).label])) : null),
    [alive, units, textOf],
  )
  const nameOf = useMemo(() => (names ? (id: string) => names.get(id) ?? id : null), [names])

  function onPointerMove(event: PointerEvent<SVGSVGElement>) {
    if (event.pointerType === "touch") return
    const matrix = event.currentTarget.getScreenCTM()
    if (!matrix) return
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
    const under = windows.find((window) => inside(window, x, y))
    if (under !== shown) setShown(under ?? null)
  }

  const card = shown ? position(shown, street, frame.current) : null
  return (
    <div ref={frame} className={clsx("facade relative", className)} aria-hidden={!alive || undefined}>
      <svg
        viewBox={`0 0 ${street.width} ${street.height}`}
        className="block h-full w-full overflow-visible"
        preserveAspectRatio="xMidYMax meet"
        aria-label={label}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setShown(null)}
        onFocus={(event) => {
          const id = idOf(event.target)
          const focused = lit.find(({ unit }) => unit.id === id)
          if (!focused) return
          setStop(focused.unit.id)
          setShown(focused)
        }}
        onBlur={() => setShown(null)}
        onKeyDown={(event) => {
          if (event.key === "Escape") return setShown(null)
          const to = neighbour(lit, idOf(event.target), event.key)
          if (!to) return
          event.preventDefault()
          event.currentTarget.querySelector<SVGAElement>(`a[href$="/${CSS.escape(to)}"]`)?.focus()
        }}
      >
        {street.sections.map((section) => (
          <SectionDrawing
            key={section.key}
            section={section}
            ground={street.ground}
            href={href}
            label={nameOf}
            stop={alive ? (stop ?? lit[0]?.unit.id ?? null) : null}
          />
        ))}
        <Grove street={street} />
        {shown ? (
          <rect
            className="f-ring"
            x={shown.x + 2}
            y={shown.y + 3}
            width={shown.width - 4}
            height={PITCH_Y - 5}
            rx="5"
          />
        ) : null}
      </svg>
      {shown && card ? <UnitCard text={textOf(shown.unit)} {...card} /> : null}
    </div>
  )
}

function inside(window: Window, x: number, y: number): boolean {
  return x >= window.x && x < window.x + window.width && y >= window.y && y < window.y + PITCH_Y
}

function idOf(target: EventTarget): string | null {
  const link = target instanceof Element ? target.closest("a") : null
  return link?.getAttribute("href")?.split("/").at(-1) ?? null
}

/** Where the card stands, in CSS pixels of the frame: above the window, below it near the sky, never beyond the sides. */
function position(window: Window, street: { width: number; height: number }, frame: HTMLElement | null) {
  const svg = frame?.querySelector("svg")
  const matrix = svg?.getScreenCTM()
  if (!frame || !matrix) return null
  const box = frame.getBoundingClientRect()
  const below = window.y < (street.height - GROUND_FLOOR) * 0.3
  const at = new DOMPoint(window.x + window.width / 2, window.y + (below ? PITCH_Y + 6 : -6)).matrixTransform(matrix)
  const room = 132
  const left = Math.min(Math.max(at.x, room + 8), document.documentElement.clientWidth - room - 8)
  return { x: left - box.left, y: at.y - box.top, below }
}
