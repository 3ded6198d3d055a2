import { KeyRound } from "lucide-react"
import { memo, type ReactNode } from "react"
import type { UnitDto } from "@/lib/domain/units/schema"
import { formatArea, formatRoomsShort } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/routing"

type LiveCellProps = {
  unit: UnitDto
  href: string
  locale: Locale
  /** The status' letter or sign; a key is drawn. */
  mark: string
  /** What is left of the claim, in one word; null where no clock runs. */
  left: string | null
  late: boolean
  off: boolean
  stop: 0 | -1
  name: string
}

/** A unit in the employees' grid: number and mark, below it rooms and area, or how long it stays somebody's. */
export const LiveCell = memo(function LiveCell(props: LiveCellProps): ReactNode {
  const { unit, locale, mark, left, late, off } = props
  const area = formatArea(unit.areaDm2, locale, { bare: true })
  const what =
    unit.kind === "apartment" && unit.rooms !== null ? `${formatRoomsShort(unit.rooms, locale)} · ${area}` : area
  const classes = [`u-${unit.status}`, unit.claim?.mine && unit.claim.until && "mine", off && "off"]
  return (
    <a className={classes.filter(Boolean).join(" ")} href={props.href} tabIndex={props.stop} aria-label={props.name}>
      <b>{unit.number}</b>
      {mark || unit.queue > 0 ? (
        <i>
          {unit.status === "handed_over" ? <KeyRound className="size-3" aria-hidden="true" /> : mark}
          {unit.queue > 0 ? <sup>{unit.queue}</sup> : null}
        </i>
      ) : null}
      <span className={late ? "late" : undefined}>{left ?? what}</span>
    </a>
  )
})
