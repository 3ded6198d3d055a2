"use client"

import { createContext, useContext } from "react"
import type { Days } from "@/components/desk/periods"
import type { SalesNumberOf } from "./sales-query"

type ReportOf = {
  days: Days
  /** The address of the report with a number's rows open. */
  addressOf: (number: SalesNumberOf | null) => string
}

const ReportContext = createContext<ReportOf | null>(null)

/** What every number below it is of. */
export const ReportProvider = ReportContext.Provider

export function useReport(): ReportOf {
  const report = useContext(ReportContext)
  if (!report) throw new Error("A number of the report stands outside it")
  return report
}
