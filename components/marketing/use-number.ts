"use client"

import { usePathname, useSearchParams } from "next/navigation"
import { createContext, useContext } from "react"
import { type MarketingFilters, type NumberOf, readNumber, reportAddress } from "./marketing-query"

const FiltersContext = createContext<MarketingFilters | null>(null)

/** What every number of the report below it is of. */
export const MarketingFiltersProvider = FiltersContext.Provider

/** The number whose rows are open, and the addresses of others and of none. */
export function useNumber() {
  const path = usePathname()
  const params = new URLSearchParams(useSearchParams())
  const filters = useContext(FiltersContext)
  if (!filters) throw new Error("A number of the report stands outside it")
  return {
    filters,
    number: readNumber(params, filters),
    addressOf: (next: NumberOf) => reportAddress(path, filters, next),
    closeHref: reportAddress(path, filters, null),
  }
}
