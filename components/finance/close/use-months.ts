"use client"

import { useQueryClient } from "@tanstack/react-query"
import { client } from "@/lib/client/client"
import type { MonthsDto } from "@/lib/domain/month-close/schema"

/** Shows the months as an answer has them. */
export function useMonths(): (months: MonthsDto) => void {
  const queryClient = useQueryClient()
  return (months) => queryClient.setQueryData(client.finance.months.queryKey({ input: {} }), months)
}
