"use client"

import { useLocale, useTranslations } from "next-intl"
import type { PriceChangeDto } from "@/lib/domain/prices/schema"
import { formatMoney, formatPercent } from "@/lib/i18n/format"
import { signed } from "./signed"

/** A change in a few words: «+5 %», «+100 000 сум за м²», «возврат». */
export function useChangeWords(): (change: Pick<PriceChangeDto, "kind" | "change" | "currency">) => string {
  const t = useTranslations("prices")
  const locale = useLocale()
  return ({ kind, change, currency }) => {
    if (!change) return t(`kinds.${kind}`)
    const money = (amount: number) => formatMoney(amount, currency, locale)
    const { basisPoints, perM2Delta, perM2, total, stepPerFloor } = change
    const words = [
      basisPoints === undefined ? null : signed(formatPercent(basisPoints, locale), basisPoints),
      perM2Delta === undefined ? null : t("said.delta", { sum: signed(money(perM2Delta), perM2Delta) }),
      perM2 === undefined ? null : t("said.rate", { sum: money(perM2) }),
      total === undefined ? null : t("said.total", { sum: money(total) }),
      stepPerFloor === undefined ? null : t("said.floors", { sum: signed(money(stepPerFloor), stepPerFloor) }),
    ]
    return words.filter(Boolean).join(", ")
  }
}
