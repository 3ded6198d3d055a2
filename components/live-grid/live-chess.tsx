"use client"

import { useTranslations } from "next-intl"
import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from "react"
import "@/components/grid/chess.css"
import { step, toTables, walkOrder } from "@/components/grid/table"
import { UnitCard } from "@/components/grid/unit-card"
import { idOfLink, useShownUnit } from "@/components/grid/use-shown-unit"
import { useNow } from "@/components/ui/countdown-ring"
import type { Currency } from "@/lib/domain/money"
import type { UnitDto } from "@/lib/domain/units/schema"
import { FindNumber } from "./find-box"
import { findNumber } from "./find-number"
import { Legend } from "./legend"
import { isEmpty, matches } from "./live-filter"
import "./live-grid.css"
import { LiveTables } from "./live-tables"
import { useLiveFilter } from "./use-live-filter"
import { useTypeToFind } from "./use-type-to-find"
import { useUnitText } from "./use-unit-text"

type LiveChessProps = {
  units: readonly UnitDto[]
  base: string
  currency: Currency
  name: string
  at: string
  onOpen: (unitId: string) => void
}

/** The grid as a tool: one stop for Tab, arrows between cells, digits find a number, Enter opens. */
export function LiveChess({ units, base, currency, name, at, onOpen }: LiveChessProps) {
  const t = useTranslations()
  const box = useRef<HTMLElement>(null)
  const now = useNow(15_000) ?? Date.parse(at)
  const textOf = useUnitText()
  const { filter, setFilter } = useLiveFilter()
  const tables = useMemo(() => toTables(units), [units])
  const rows = useMemo(() => walkOrder(tables, units), [tables, units])
  const { shown: pointed, stop, place, handlers } = useShownUnit(units, box)
  const shown = pointed && units.find((unit) => unit.id === pointed.id)
  const known = stop !== null && units.some((unit) => unit.id === stop)
  const tabStop = known ? stop : rows.flat().find(Boolean)
  const found = useMemo(
    () => (isEmpty(filter) ? units.length : units.filter((unit) => matches(unit, filter)).length),
    [units, filter],
  )

  const focusOn = (id: string | undefined) =>
    id && box.current?.querySelector<HTMLAnchorElement>(`a[href$="/${CSS.escape(id)}"]`)?.focus()
  const type = useTypeToFind((text) => focusOn(findNumber(units, text)?.id))

  function onKeyDown(event: KeyboardEvent) {
    const from = idOfLink(event.target)
    if (from === null || event.altKey) return
    const ctrl = event.ctrlKey || event.metaKey
    const to = step(rows, from, event.key, ctrl)
    if (to !== null) focusOn(to)
    else if (ctrl || !type(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }

  function onClick(event: MouseEvent) {
    const id = idOfLink(event.target)
    if (id === null || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onOpen(id)
  }

  return (
    <>
      <Legend units={units} currency={currency} filter={filter} onChange={setFilter}>
        <FindNumber onFind={(text) => focusOn(findNumber(units, text)?.id)} />
        <p role="status" className="shrink-0 text-soft tabular">
          {isEmpty(filter) ? null : t("grid.found", { found: String(found), total: String(units.length) })}
        </p>
      </Legend>
      {/* The events of the cells, which are links, are caught once for all of them. */}
      <section
        ref={box}
        aria-label={t("liveGrid.title")}
        className="live relative"
        {...handlers}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <LiveTables tables={tables} units={units} name={name} base={base} now={now} filter={filter} stop={tabStop} />
        {shown && place ? <UnitCard text={textOf(shown, now)} {...place} /> : null}
      </section>
    </>
  )
}
