"use client"

import { useLocale } from "next-intl"
import type { ReactNode } from "react"
import { NumberLink as ReportNumberLink } from "@/components/desk/number-link"
import type { Currency } from "@/lib/domain/money"
import { formatMoney, formatMoneyShort } from "@/lib/i18n/format"
import type { NumberOf } from "./report-query"
import { useNumber, useReportFilters } from "./use-number"

type NumberLinkProps = {
  /** What it is of, besides the report's own conditions. */
  of: Pick<NumberOf, "number"> & Partial<NumberOf>
  currency: Currency
  amount: number
  className?: string
  children?: ReactNode
}

/** A sum that opens its rows, short where a phone has no room. */
export function NumberLink({ of, currency, amount, className, children }: NumberLinkProps) {
  const locale = useLocale()
  const filters = useReportFilters()
  const { addressOf, open } = useNumber()
  const number = { ...filters, currency, ...of }
  return (
    <ReportNumberLink href={addressOf(number)} onOpen={() => open(number)} empty={amount === 0} className={className}>
      {children ?? (
        <>
          <span className="max-sm:hidden">{formatMoney(amount, currency, locale, { bare: true })}</span>
          <span className="sm:hidden">{formatMoneyShort(amount, currency, locale, { bare: true })}</span>
        </>
      )}
    </ReportNumberLink>
  )
}
