"use client"

import { usePathname, useSearchParams } from "next/navigation"
import type { LeadFilters } from "@/lib/domain/leads/list/schema"
import { readFilters, writeFilters } from "./filters"

/**
 * The filters are the address. Changing them writes the address without a trip to the server, as the list asks for its own data;
 * `replace` for what is typed, so that Back does not walk through letters.
 */
export function useFilters() {
  const pathname = usePathname()
  const filters = readFilters(new URLSearchParams(useSearchParams()))

  function setFilters(change: Partial<LeadFilters>, options: { replace?: boolean } = {}) {
    const query = writeFilters({ ...filters, ...change })
    const address = query ? `${pathname}?${query}` : pathname
    if (options.replace) window.history.replaceState(null, "", address)
    else window.history.pushState(null, "", address)
  }

  return { filters, setFilters, clear: () => window.history.pushState(null, "", pathname) }
}
