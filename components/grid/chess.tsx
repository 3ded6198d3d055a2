"use client"

import { type CSSProperties, useMemo, useRef } from "react"
import type { Currency } from "@/lib/domain/money"
import { capital, formatBlock, formatEntrance } from "@/lib/i18n/format-place"
import type { Locale } from "@/lib/i18n/routing"
import { BlockTableView, type CellState } from "./block-table"
import "./chess.css"
import { Cell } from "./cell"
import { unpackUnits } from "./compact"
import { choicesOf, filterQuery, isEmpty, matches, NO_FILTER } from "./filter"
import { FilterBar, type FilterWords } from "./filter-bar"
import { Lots } from "./lots"
import { step, toTables, walkOrder } from "./table"
import type { UnitKind } from "./unit"
import { UnitCard } from "./unit-card"
import { describeUnit, fill, type UnitWords } from "./unit-text"
import { useFilter } from "./use-filter"
import { idOfLink, useShownUnit } from "./use-shown-unit"

export type ChessWords = {
  unit: UnitWords
  filter: FilterWords
  floor: string
  caption: string
  title: string
  total: string
  found: string
  list: string
  lots: Record<UnitKind, string>
  reservedMark: string
}

export type ChessProps = {
  /** {@link packUnits}: props of a client component are written into the page a second time. */
  units: string
  /** The grid's own address; a unit is below it, so is the search route. */
  base: string
  words: ChessWords
  locale: Locale
  currency: Currency
}

/** The public grid: drawn by the server, then filters that dim and never move a cell, arrows, and a card for the price. */
export function Chess({ units: packed, base, words, locale, currency }: ChessProps) {
  const units = useMemo(() => unpackUnits(packed), [packed])
  const tables = useMemo(() => toTables(units), [units])
  const choices = useMemo(() => choicesOf(units, currency), [units, currency])
  const box = useRef<HTMLDivElement>(null)
  const { filter, setFilter, alive } = useFilter()
  const { shown, stop, place, handlers } = useShownUnit(units, box)

  const blockName = (block: string) => capital(formatBlock(block, locale))
  const textOf = useMemo(() => {
    const top = Math.max(...units.map((unit) => unit.floor))
    const tops = new Map(tables.map((table) => [table.block, table.rows[0]?.floor ?? top]))
    const severalBlocks = new Set(units.map((unit) => unit.block)).size > 1
    return (unit: (typeof units)[number]) =>
      describeUnit(unit, { words: words.unit, locale, currency, severalBlocks, top: tops.get(unit.block) ?? top })
  }, [units, tables, words.unit, locale, currency])
  const names = useMemo(
    () => (alive ? new Map(units.map((unit) => [unit.id, textOf(unit).label])) : null),
    [alive, units, textOf],
  )
  const rows = useMemo(() => walkOrder(tables, units), [tables, units])
  const firstStop = stop ?? rows.flat().find(Boolean)

  const off = new Set(isEmpty(filter) ? [] : units.filter((unit) => !matches(unit, filter)).map((unit) => unit.id))
  const state: CellState = {
    href: `${base}/`,
    locale,
    off: (unit) => off.has(unit.id),
    stop: (unit) => (alive ? (unit.id === firstStop ? 0 : -1) : undefined),
    name: (unit) => names?.get(unit.id),
  }
  const cellOf = (unit: (typeof units)[number]) => (
    <Cell
      unit={unit}
      href={state.href}
      locale={locale}
      off={state.off(unit)}
      stop={state.stop(unit)}
      name={state.name(unit)}
    />
  )
  const action = `${base}/search`
  const found = units.length - off.size
  return (
    <div>
      <div className="filter-row">
        <FilterBar
          filter={filter}
          choices={choices}
          words={words.filter}
          action={action}
          onChange={alive ? setFilter : null}
        />
        <p className="filter-found" role="status">
          {isEmpty(filter) ? words.total : fill(words.found, { found, total: units.length })}
          {isEmpty(filter) ? null : (
            <>
              <a className="filter-link" href={`${action}?${filterQuery(filter)}`} rel="nofollow">
                {words.list}
              </a>
              <button type="button" className="filter-link" onClick={() => setFilter(NO_FILTER)}>
                {words.filter.reset}
              </button>
            </>
          )}
        </p>
      </div>
      <section
        ref={box}
        aria-label={words.title}
        className="relative"
        style={{ "--mark-reserved": `"${words.reservedMark}"` } as CSSProperties}
        {...handlers}
        onKeyDown={(event) => {
          const from = idOfLink(event.target)
          const to = from === null ? null : step(rows, from, event.key, event.ctrlKey || event.metaKey)
          if (to === null) return
          event.preventDefault()
          event.currentTarget.querySelector<HTMLAnchorElement>(`a[href$="/${CSS.escape(to)}"]`)?.focus()
        }}
      >
        <div className="chess-scroll">
          <div className="chess-street">
            {tables.map((table) => (
              <section key={table.block} aria-label={blockName(table.block)}>
                {tables.length > 1 ? <h2 className="chess-block">{blockName(table.block)}</h2> : null}
                <BlockTableView
                  table={table}
                  caption={fill(words.caption, { block: blockName(table.block) })}
                  entranceName={(entrance) => capital(formatEntrance(entrance, locale))}
                  floorLabel={words.floor}
                  cellOf={cellOf}
                  alive={alive}
                />
              </section>
            ))}
          </div>
        </div>
        <Lots units={units} titles={words.lots} locale={locale} cellOf={cellOf} titleClass="text-lg" />
        {shown && place ? <UnitCard text={textOf(shown)} {...place} /> : null}
      </section>
    </div>
  )
}
