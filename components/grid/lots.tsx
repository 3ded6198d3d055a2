import type { CellState } from "./block-table"
import { Cell } from "./cell"
import type { GridUnit, UnitKind } from "./unit"

const KINDS: UnitKind[] = ["commercial", "parking", "storage"]

type LotsProps = { units: readonly GridUnit[]; titles: Record<UnitKind, string>; state: CellState }

/** What is no flat: shops, parking spaces, storage rooms, each in a row of its own below the grid. */
export function Lots({ units, titles, state }: LotsProps) {
  return KINDS.map((kind) => {
    const own = units.filter((unit) => unit.kind === kind)
    if (own.length === 0) return null
    return (
      <section key={kind} className="mt-8" aria-label={titles[kind]}>
        <h2 className="mb-2.5 text-lg font-semibold">
          {titles[kind]} <span className="font-normal text-soft tabular">{own.length}</span>
        </h2>
        <ul className="chess">
          {own.map((unit) => (
            <li key={unit.id}>
              <Cell
                unit={unit}
                href={state.href}
                locale={state.locale}
                off={state.off(unit)}
                stop={state.stop(unit)}
                name={state.name(unit)}
              />
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
