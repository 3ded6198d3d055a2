import clsx from "clsx"
import type { ReactNode } from "react"
import { capital, formatBlock } from "@/lib/i18n/format-place"
import type { Locale } from "@/lib/i18n/routing"
import { type PlacedUnit, toLots, type UnitKind } from "./unit"

type LotsProps<Unit extends PlacedUnit> = {
  units: readonly Unit[]
  titles: Record<Exclude<UnitKind, "apartment">, string>
  locale: Locale
  cellOf: (unit: Unit) => ReactNode
  /** Larger on the public page than on a desk. */
  titleClass?: string
}

/** What is no flat: shops, parking spaces, storage rooms, each in rows of its own below the grid. */
export function Lots<Unit extends PlacedUnit>({ units, titles, locale, cellOf, titleClass }: LotsProps<Unit>) {
  return toLots(units).map(({ kind, blocks }) => (
    <section key={kind} className="mt-8" aria-label={titles[kind]}>
      <h2 className={clsx("mb-2.5 font-semibold", titleClass)}>
        {titles[kind]}{" "}
        <span className="font-normal text-soft tabular">
          {blocks.reduce((sum, { units }) => sum + units.length, 0)}
        </span>
      </h2>
      {blocks.map(({ block, units: own }) => (
        <div key={block} className="mb-3">
          {blocks.length > 1 ? (
            <h3 className="mb-1.5 text-sm text-soft">{capital(formatBlock(block, locale))}</h3>
          ) : null}
          <ul className="chess">
            {own.map((unit) => (
              <li key={unit.id}>{cellOf(unit)}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  ))
}
