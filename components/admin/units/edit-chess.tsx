"use client"

import { useLocale, useTranslations } from "next-intl"
import { useMemo, useRef } from "react"
import { BlockTableView } from "@/components/grid/block-table"
import "@/components/grid/chess.css"
import "@/components/live-grid/live-grid.css"
import { toTables, walkOrder } from "@/components/grid/table"
import { useShownUnit } from "@/components/grid/use-shown-unit"
import { LiveLots } from "@/components/live-grid/live-lots"
import { useUnitText } from "@/components/live-grid/use-unit-text"
import type { UnitStatus } from "@/lib/domain/units/rules"
import type { UnitDto } from "@/lib/domain/units/schema"
import { formatArea, formatMoneyShort, formatRoomsShort } from "@/lib/i18n/format"
import { capital, formatBlock, formatEntrance } from "@/lib/i18n/format-place"
import { EditCell } from "./edit-cell"
import "./edit-grid.css"
import { useCellSelection } from "./use-cell-selection"

const MARKLESS: readonly UnitStatus[] = ["available", "hidden"]
export const CELL_LINES = ["area", "price", "perM2"] as const
export type CellLine = (typeof CELL_LINES)[number]

type EditChessProps = {
  units: readonly UnitDto[]
  base: string
  line: CellLine
  /** Units that do not match are dimmed and never move. */
  off: ReadonlySet<string>
  selected: ReadonlySet<string>
  onSelect: (selected: ReadonlySet<string>) => void
  onOpen: (id: string) => void
}

/** All blocks side by side, as in the employees' grid; here cells are selected. */
export function EditChess({ units, base, line, off, selected, onSelect, onOpen }: EditChessProps) {
  const t = useTranslations()
  const locale = useLocale()
  const box = useRef<HTMLElement>(null)
  const textOf = useUnitText()
  const tables = useMemo(() => toTables(units), [units])
  const rows = useMemo(() => walkOrder(tables, units), [tables, units])
  const { stop, handlers } = useShownUnit(units, box)
  const tabStop = stop ?? rows.flat().find(Boolean)
  const focusOn = (id: string) =>
    box.current?.querySelector<HTMLAnchorElement>(`a[href$="/${CSS.escape(id)}"]`)?.focus()
  const selection = useCellSelection({ rows, selected, onSelect, onOpen, focusOn })

  function lineOf(unit: UnitDto): string {
    const amount = line === "perM2" ? unit.perM2 : unit.price
    if (line !== "area") return amount === null ? "–" : formatMoneyShort(amount, unit.currency, locale, { bare: true })
    const area = formatArea(unit.areaDm2, locale, { bare: true })
    const isFlat = unit.kind === "apartment" && unit.rooms !== null
    return isFlat ? `${formatRoomsShort(unit.rooms ?? 0, locale)} · ${area}` : area
  }
  const cellOf = (unit: UnitDto) => (
    <EditCell
      unit={unit}
      href={`${base}/${unit.id}`}
      mark={MARKLESS.includes(unit.status) ? "" : t(`ui.mark.${unit.status}`)}
      line={lineOf(unit)}
      picked={selected.has(unit.id)}
      off={off.has(unit.id)}
      stop={unit.id === tabStop ? 0 : -1}
      name={[textOf(unit, 0).label, selected.has(unit.id) ? t("unitsEditor.isSelected") : null]
        .filter(Boolean)
        .join(", ")}
    />
  )
  const blockName = (block: string) => capital(formatBlock(block, locale))
  return (
    // The events of the cells, which are links, are caught once for all of them.
    <section
      ref={box}
      aria-label={t("unitsEditor.title")}
      className="live edit-grid relative"
      onFocus={handlers.onFocus}
      {...selection}
    >
      <div className="chess-scroll">
        <div className="chess-street">
          {tables.map((table) => (
            <section key={table.block} aria-label={blockName(table.block)}>
              {tables.length > 1 ? <h2 className="chess-block">{blockName(table.block)}</h2> : null}
              <BlockTableView
                table={table}
                caption={t("grid.caption", { block: blockName(table.block) })}
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
    </section>
  )
}
