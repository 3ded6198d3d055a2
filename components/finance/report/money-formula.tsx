"use client"

import { useTranslations } from "next-intl"
import { Formula } from "@/components/desk/formula"
import type { ReportNumber } from "@/lib/domain/finance/rows/schema"

export function MoneyFormula({ number }: { number: ReportNumber }) {
  const t = useTranslations("finance.report")
  return <Formula name={t(`number.${number}`)} formula={t(`formula.${number}`)} basis={t(`basis.${number}`)} />
}
