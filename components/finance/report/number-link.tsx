"use client"

import clsx from "clsx"
import { useLocale } from "next-intl"
import type { ReactNode } from "react"
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

/** A number that opens its rows, short where a phone has no room. Nothing is a dash: there are no rows behind it. */
export function NumberLink({ of, currency, amount, className, children }: NumberLinkProps) {
  const locale = useLocale()
  const filters = useReportFilters()
  const { addressOf, open } = useNumber()
  const number = { ...filters, currency, ...of }
  if (amount === 0) return <span className="text-faint">–</span>
  return (
    <a
      href={addressOf(number)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        open(number)
      }}
      className={clsx("rounded-mark hover:underline", className)}
    >
      {children ?? (
        <>
          <span className="max-sm:hidden">{formatMoney(amount, currency, locale, { bare: true })}</span>
          <span className="sm:hidden">{formatMoneyShort(amount, currency, locale, { bare: true })}</span>
        </>
      )}
    </a>
  )
}
