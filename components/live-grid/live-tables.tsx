"use client"

import { useLocale, useTranslations } from "next-intl"
import { memo, useCallback } from "react"
import { BlockTableView } from "@/components/grid/block-table"
import type { BlockTable } from "@/components/grid/table"
import type { UnitDto } from "@/lib/domain/units/schema"
import { capital, formatBlock, formatEntrance } from "@/lib/i18n/format-place"
import { LiveCell } from "./live-cell"
import { isEmpty, type LiveFilter, matches } from "./live-filter"
import { LiveLots } from "./live-lots"

type LiveTablesProps = {
  tables: readonly BlockTable<UnitDto>[]
  units: readonly UnitDto[]
  name: string
  base: string
  now: number
  filter: LiveFilter
  /** The cell that Tab comes back to. */
  stop: string | undefined
}

const MINUTE_MS = 60_000

/** All blocks side by side and what is no flat below them; a pointer that moves over them draws nothing anew. */
export const LiveTables = memo(function LiveTables({ tables, units, name, base, now, filter, stop }: LiveTablesProps) {
  const t = useTranslations()
  const locale = useLocale()
  const open = isEmpty(filter)
  const minute = Math.floor(now / MINUTE_MS) * MINUTE_MS
  const blockName = (block: string) => capital(formatBlock(block, locale))
  const cellOf = useCallback(
    (unit: UnitDto) => (
      <LiveCell
        unit={unit}
        base={base}
        now={unit.claim?.until ? minute : 0}
        off={!open && !matches(unit, filter)}
        stop={unit.id === stop}
      />
    ),
    [base, minute, open, filter, stop],
  )
  return (
    <>
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
    </>
  )
})
