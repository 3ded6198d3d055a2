import clsx from "clsx"
import { Check } from "lucide-react"
import { memo } from "react"
import type { UnitDto } from "@/lib/domain/units/schema"

type EditCellProps = {
  unit: UnitDto
  href: string
  /** The status' letter or sign. */
  mark: string
  /** The second line: rooms and area, or a price. */
  line: string
  picked: boolean
  off: boolean
  stop: 0 | -1
  name: string
}

/** A unit in the admin's grid; what is selected has a frame and a tick. */
export const EditCell = memo(function EditCell({ unit, href, mark, line, picked, off, stop, name }: EditCellProps) {
  return (
    <a
      className={clsx(`u-${unit.status}`, picked && "picked", off && "off")}
      href={href}
      tabIndex={stop}
      aria-label={name}
      draggable={false}
    >
      <b>{unit.number}</b>
      {picked ? (
        <i>
          <Check className="size-3.5" strokeWidth={3} aria-hidden="true" />
        </i>
      ) : mark ? (
        <i>{mark}</i>
      ) : null}
      <span>{line}</span>
    </a>
  )
})
