import { memo } from "react"
import type { Locale } from "@/lib/i18n/routing"
import { Cell } from "./cell"
import type { BlockTable } from "./table"
import type { GridUnit } from "./unit"

export type CellState = {
  href: string
  locale: Locale
  off: (unit: GridUnit) => boolean
  stop: (unit: GridUnit) => 0 | -1 | undefined
  name: (unit: GridUnit) => string | undefined
}

type BlockTableViewProps = {
  table: BlockTable
  caption: string
  entranceName: (entrance: string) => string
  floorLabel: string
  state: CellState
  alive: boolean
}

/** One block: floors top down, entrances side by side, their floors named on the left for as long as one scrolls. */
export const BlockTableView = memo(function BlockTableView(props: BlockTableViewProps) {
  const { table, caption, entranceName, floorLabel, state, alive } = props
  return (
    <table className="chess" role={alive ? "grid" : undefined}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{floorLabel}</span>
          </th>
          {table.entrances.flatMap((entrance, at) => [
            at > 0 ? <td key={`gap-${entrance.name}`} className="g" /> : null,
            <th key={entrance.name} scope="colgroup" colSpan={entrance.columns}>
              {entranceName(entrance.name)}
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ floor, cells }) => (
          <tr key={floor}>
            <th scope="row">{floor}</th>
            {cells
              .filter(({ rows }) => rows > 0)
              .map(({ key, unit, rows, gap }) => (
                <td key={key} className={gap ? "g" : undefined} rowSpan={rows > 1 ? rows : undefined}>
                  {unit ? (
                    <Cell
                      unit={unit}
                      href={state.href}
                      locale={state.locale}
                      off={state.off(unit)}
                      stop={state.stop(unit)}
                      name={state.name(unit)}
                    />
                  ) : null}
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
})
