"use client"

import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Lots } from "@/components/grid/lots"
import type { UnitDto } from "@/lib/domain/units/schema"

type LiveLotsProps = { units: readonly UnitDto[]; cellOf: (unit: UnitDto) => ReactNode }

/** What is no flat, below an employees' grid. */
export function LiveLots({ units, cellOf }: LiveLotsProps) {
  const t = useTranslations("grid.lots")
  const titles = { commercial: t("commercial"), parking: t("parking"), storage: t("storage") }
  return <Lots units={units} titles={titles} locale={useLocale()} cellOf={cellOf} />
}
