"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { UnitDto } from "@/lib/domain/units/schema"

const KINDS = ["commercial", "parking", "storage"] as const

type LiveLotsProps = { units: readonly UnitDto[]; cellOf: (unit: UnitDto) => ReactNode }

/** What is no flat, each kind in a row of its own below the grid. */
export function LiveLots({ units, cellOf }: LiveLotsProps) {
  const t = useTranslations("grid.lots")
  return KINDS.map((kind) => {
    const own = units.filter((unit) => unit.kind === kind)
    if (own.length === 0) return null
    return (
      <section key={kind} className="mt-8" aria-label={t(kind)}>
        <h2 className="mb-2.5 font-semibold">
          {t(kind)} <span className="font-normal text-soft tabular">{own.length}</span>
        </h2>
        <ul className="chess">
          {own.map((unit) => (
            <li key={unit.id}>{cellOf(unit)}</li>
          ))}
        </ul>
      </section>
    )
  })
}
