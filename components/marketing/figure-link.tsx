"use client"

import { useLocale, useTranslations } from "next-intl"
import { Formula } from "@/components/desk/formula"
import { NumberLink } from "@/components/desk/number-link"
import type { MarketingNumber } from "@/lib/domain/campaigns/rows/schema"
import type { Currency } from "@/lib/domain/money"
import { type Figure, figureText } from "./figures"
import { useNumber } from "./use-number"

type FigureLinkProps = {
  figure: Figure
  value: number | null
  currency: Currency
  /** Of one campaign; of all without it. */
  campaignId?: string
  className?: string
}

/** A figure of the report that opens its rows. Nothing to divide by, or nothing at all, is a dash. */
export function FigureLink({ figure, value, currency, campaignId, className }: FigureLinkProps) {
  const locale = useLocale()
  const { filters, addressOf } = useNumber()
  const number = { ...filters, number: figure, currency, ...(campaignId ? { campaignId } : {}) }
  // A cost of nothing and a return of nothing have rows: leads that were free, money that came back to the last so'm.
  const counted = figure !== "romi" && !figure.startsWith("costPer")
  return (
    <NumberLink
      href={addressOf(number)}
      none={value === null || (counted && value === 0)}
      {...(className ? { className } : {})}
    >
      {figureText(figure, value, { currency, locale })}
    </NumberLink>
  )
}

/** What a figure counts or divides, and by which day. */
export function FigureFormula({ number }: { number: MarketingNumber }) {
  const t = useTranslations("marketing")
  const name = t(`number.${number}`)
  return <Formula name={name} formula={t(`formula.${number}`)} basis={t(`basis.${number}`)} />
}
