"use client"

import { useTranslations } from "next-intl"
import { Formula } from "@/components/desk/formula"
import type { SalesNumber } from "@/lib/domain/reports/rows/schema"

/** Besides the numbers with rows: what is derived from them. */
type Explained = SalesNumber | "conversion" | "share"

/** What a number of the sales report adds up, and by which day. */
export function SalesFormula({ number }: { number: Explained }) {
  const t = useTranslations("rop")
  return <Formula name={t(`number.${number}`)} formula={t(`formula.${number}`)} basis={t(`basis.${number}`)} />
}
