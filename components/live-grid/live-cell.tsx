"use client"

import clsx from "clsx"
import { KeyRound } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { memo } from "react"
import type { UnitStatus } from "@/lib/domain/units/rules"
import type { UnitDto } from "@/lib/domain/units/schema"
import { formatArea, formatRoomsShort } from "@/lib/i18n/format"
import { shortLeft } from "./short-left"
import { useUnitText } from "./use-unit-text"

const LATE_UNDER_MS = 3_600_000
const MARKLESS: readonly UnitStatus[] = ["available", "hidden"]

type LiveCellProps = {
  unit: UnitDto
  base: string
  /** The clock, the same for all cells where none runs: a minute that passes draws the claimed ones anew and no other. */
  now: number
  off: boolean
  stop: boolean
}

/** A unit in the employees' grid: number and mark, below it rooms and area, or how long it stays somebody's. */
export const LiveCell = memo(function LiveCell({ unit, base, now, off, stop }: LiveCellProps) {
  const t = useTranslations()
  const locale = useLocale()
  const textOf = useUnitText()
  const left = unit.claim?.until ? Date.parse(unit.claim.until) - now : null
  const mark = MARKLESS.includes(unit.status) ? "" : t(`ui.mark.${unit.status}`)
  const area = formatArea(unit.areaDm2, locale, { bare: true })
  const what =
    unit.kind === "apartment" && unit.rooms !== null ? `${formatRoomsShort(unit.rooms, locale)} · ${area}` : area
  return (
    <a
      className={clsx(`u-${unit.status}`, unit.claim?.mine && unit.claim.until && "mine", off && "off")}
      href={`${base}/${unit.id}`}
      tabIndex={stop ? 0 : -1}
      aria-label={textOf(unit, now).label}
    >
      <b>{unit.number}</b>
      {mark || unit.queue > 0 ? (
        <i>
          {unit.status === "handed_over" ? <KeyRound className="size-3" aria-hidden="true" /> : mark}
          {unit.queue > 0 ? <sup>{unit.queue}</sup> : null}
        </i>
      ) : null}
      <span className={left !== null && left < LATE_UNDER_MS ? "late" : undefined}>
        {left !== null && left > 0 ? shortLeft(left, locale) : what}
      </span>
    </a>
  )
})
