"use client"

import { useTranslations } from "next-intl"
import { Formula as NumberFormula } from "@/components/desk/formula"
import type { ReportNumber } from "@/lib/domain/finance/rows/schema"

/** What a number of the money report adds up and by which day. */
export function Formula({ number }: { number: ReportNumber }) {
  const t = useTranslations("finance.report")
  const name = t(`number.${number}`)
  return (
    <NumberFormula
      label={t("formulaOf", { name })}
      name={name}
      formula={t(`formula.${number}`)}
      basis={t(`basis.${number}`)}
    />
  )
}
