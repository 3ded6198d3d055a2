"use client"

import { useSearchParams } from "next/navigation"
import { createContext, useContext } from "react"
import { type NumberOf, type ReportFilters, readNumber, reportAddress } from "./report-query"

const FiltersContext = createContext<ReportFilters | null>(null)

/** What every number of the report below it is of. */
export const ReportFiltersProvider = FiltersContext.Provider

export function useReportFilters(): ReportFilters {
  const filters = useContext(FiltersContext)
  if (!filters) throw new Error("A number of the report stands outside it")
  return filters
}

/** The number whose rows are open. Opening another writes the address without a trip to the server: the report stays as it is. */
export function useNumber() {
  const filters = useReportFilters()
  const number = readNumber(new URLSearchParams(useSearchParams()), filters)
  return {
    number,
    addressOf: (next: NumberOf) => reportAddress(filters, next),
    open: (next: NumberOf) => window.history.pushState(null, "", reportAddress(filters, next)),
    close: () => window.history.pushState(null, "", reportAddress(filters, null)),
  }
}
