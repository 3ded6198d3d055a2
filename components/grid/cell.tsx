import { memo } from "react"
import { formatArea, formatRoomsShort } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/routing"
import type { GridUnit } from "./unit"

/** One letter each: a thousand cells carry it (chess.css). */
const LOOK = { available: "f", reserved: "r", sold: "s", closed: "c" } as const

type CellProps = {
  unit: GridUnit
  href: string
  locale: Locale
  off: boolean
  /** -1 or 0 once the arrows work; until then every cell is a stop of its own. */
  stop: 0 | -1 | undefined
  name: string | undefined
}

/** A unit in the grid: number, then rooms and area. As few bytes as can be: no attribute that a style sheet could say. */
export const Cell = memo(function Cell({ unit, href, locale, off, stop, name }: CellProps) {
  const area = formatArea(unit.areaDm2, locale, { bare: true })
  return (
    <a
      className={LOOK[unit.publicStatus] + (off ? " off" : "")}
      href={href + unit.id}
      tabIndex={stop}
      aria-label={name}
    >
      <b>{unit.number}</b>
      {unit.kind === "apartment" && unit.rooms !== null ? `${formatRoomsShort(unit.rooms, locale)} · ${area}` : area}
    </a>
  )
})
