"use client"

import { useLocale, useTranslations } from "next-intl"
import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from "react"
import { BlockTableView } from "@/components/grid/block-table"
import "@/components/grid/chess.css"
import { step, toTables, walkOrder } from "@/components/grid/table"
import { UnitCard } from "@/components/grid/unit-card"
import { idOfLink, useShownUnit } from "@/components/grid/use-shown-unit"
import { useNow } from "@/components/ui/countdown-ring"
import type { Currency } from "@/lib/domain/money"
import type { UnitStatus } from "@/lib/domain/units/rules"
import type { UnitDto } from "@/lib/domain/units/schema"
import { capital, formatBlock, formatEntrance } from "@/lib/i18n/format-place"
import { FindNumber } from "./find-box"
import { findNumber } from "./find-number"
import { Legend } from "./legend"
import { LiveCell } from "./live-cell"
import { isEmpty, matches, NO_FILTER } from "./live-filter"
import "./live-grid.css"
import { LiveLots } from "./live-lots"
import { shortLeft } from "./short-left"
import { useTypeToFind } from "./use-type-to-find"
import { useUnitText } from "./use-unit-text"

const LATE_UNDER_MS = 3_600_000
const MARKLESS: readonly UnitStatus[] = ["available", "hidden"]

type LiveChessProps = {
  units: readonly UnitDto[]
  base: string
  currency: Currency
  name: string
  at: string
  onOpen: (unitId: string) => void
}

/** All blocks side by side: one stop for Tab, arrows between cells, digits find a number, Enter opens. */
export function LiveChess({ units, base, currency, name, at, onOpen }: LiveChessProps) {
  const t = useTranslations()
  const locale = useLocale()
  const box = useRef<HTMLElement>(null)
  const now = useNow(30_000) ?? Date.parse(at)
  const textOf = useUnitText()
  const [filter, setFilter] = useState(NO_FILTER)
  const tables = useMemo(() => toTables(units), [units])
  const rows = useMemo(() => walkOrder(tables, units), [tables, units])
  const { shown, stop, place, handlers } = useShownUnit(units, box)
  const tabStop = stop ?? rows.flat().find(Boolean)
  const found = isEmpty(filter) ? units.length : units.filter((unit) => matches(unit, filter)).length

  const focusOn = (id: string | undefined) =>
    id && box.current?.querySelector<HTMLAnchorElement>(`a[href$="/${CSS.escape(id)}"]`)?.focus()
  const type = useTypeToFind((text) => focusOn(findNumber(units, text)?.id))

  const blockName = (block: string) => capital(formatBlock(block, locale))

  function cellOf(unit: UnitDto) {
    const left = unit.claim?.until ? Date.parse(unit.claim.until) - now : null
    return (
      <LiveCell
        unit={unit}
        href={`${base}/${unit.id}`}
        locale={locale}
        mark={MARKLESS.includes(unit.status) ? "" : t(`ui.mark.${unit.status}`)}
        left={left === null || left <= 0 ? null : shortLeft(left, locale)}
        late={left !== null && left < LATE_UNDER_MS}
        off={!isEmpty(filter) && !matches(unit, filter)}
        stop={unit.id === tabStop ? 0 : -1}
        name={textOf(unit, now).label}
      />
    )
  }

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
        <p role="status" className="text-soft tabular">
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
        <div className="chess-scroll">
          <div className="chess-street">
            {tables.map((table) => (
              <section key={table.block} aria-label={blockName(table.block)}>
                {tables.length > 1 ? <h2 className="chess-block">{blockName(table.block)}</h2> : null}
                <BlockTableView
                  table={table}
                  caption={`${name}: ${t("grid.caption", { block: blockName(table.block) })}`}
                  entranceName={(entrance) => capital(formatEntrance(entrance, locale))}
                  floorLabel={t("grid.floor")}
                  cellOf={cellOf}
                  alive
                />
              </section>
            ))}
          </div>
        </div>
        <LiveLots units={units} cellOf={cellOf} />
        {shown && place ? <UnitCard text={textOf(shown, now)} {...place} /> : null}
      </section>
    </>
  )
}
