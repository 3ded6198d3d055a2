"use client"

import type { ReactNode } from "react"
import { NumberLink } from "@/components/desk/number-link"
import { formatNumber } from "@/lib/i18n/format"
import type { SalesNumberOf } from "./sales-query"
import { useReport } from "./use-report"

type SalesNumberProps = { of: SalesNumberOf; count: number; className?: string; children?: ReactNode }

/** A count of the report that opens its rows. */
export function SalesNumber({ of, count, className, children }: SalesNumberProps) {
  const { addressOf } = useReport()
  return (
    <NumberLink href={addressOf(of)} none={count === 0} {...(className ? { className } : {})}>
      {children ?? formatNumber(count)}
    </NumberLink>
  )
}
