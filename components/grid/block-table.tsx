import type { ReactNode } from "react"
import type { Locale } from "@/lib/i18n/routing"
import type { BlockTable } from "./table"
import type { GridUnit, PlacedUnit } from "./unit"

export type CellState = {
  href: string
  locale: Locale
  off: (unit: GridUnit) => boolean
  stop: (unit: GridUnit) => 0 | -1 | undefined
  name: (unit: GridUnit) => string | undefined
}

type BlockTableViewProps<Unit extends PlacedUnit> = {
  table: BlockTable<Unit>
  caption: string
  entranceName: (entrance: string) => string
  floorLabel: string
  /** Draws a unit; cells are memoised, the table is not. */
  cellOf: (unit: Unit) => ReactNode
  alive: boolean
}

/** One block: floors top down, entrances side by side, their floors named on the left for as long as one scrolls. */
export function BlockTableView<Unit extends PlacedUnit>(props: BlockTableViewProps<Unit>) {
  const { table, caption, entranceName, floorLabel, cellOf, alive } = props
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
                  {unit ? cellOf(unit) : null}
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
