"use client"

import { useLocale } from "next-intl"
import type { ReactNode } from "react"
import { NumberLink } from "@/components/desk/number-link"
import type { Currency } from "@/lib/domain/money"
import { formatMoney, formatMoneyShort } from "@/lib/i18n/format"
import { type NumberOf, reportAddress } from "./report-query"
import { useReportFilters } from "./use-report-filters"

type MoneyNumberProps = {
  /** What it is of, besides the report's own conditions. */
  of: Pick<NumberOf, "number"> & Partial<NumberOf>
  currency: Currency
  amount: number
  className?: string
  children?: ReactNode
}

/** A sum that opens its rows, short where a phone has no room. */
export function MoneyNumber({ of, currency, amount, className, children }: MoneyNumberProps) {
  const locale = useLocale()
  const filters = useReportFilters()
  return (
    <NumberLink
      href={reportAddress(filters, { ...filters, currency, ...of })}
      none={amount === 0}
      {...(className ? { className } : {})}
    >
      {children ?? (
        <>
          <span className="max-sm:hidden">{formatMoney(amount, currency, locale, { bare: true })}</span>
          <span className="sm:hidden">{formatMoneyShort(amount, currency, locale, { bare: true })}</span>
        </>
      )}
    </NumberLink>
  )
}
