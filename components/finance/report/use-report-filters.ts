"use client"

import { createContext, useContext } from "react"
import type { ReportFilters } from "./report-query"

const FiltersContext = createContext<ReportFilters | null>(null)

/** What every number of the report below it is of. */
export const ReportFiltersProvider = FiltersContext.Provider

export function useReportFilters(): ReportFilters {
  const filters = useContext(FiltersContext)
  if (!filters) throw new Error("A number of the report stands outside it")
  return filters
}
