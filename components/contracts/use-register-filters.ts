"use client"

import { usePathname, useSearchParams } from "next/navigation"
import { type RegisterFilters, readFilters, writeFilters } from "./register-filters"

/** The filters are the address. Changing them writes it without a trip to the server: the list asks for its own data. */
export function useRegisterFilters() {
  const pathname = usePathname()
  const filters = readFilters(new URLSearchParams(useSearchParams()))
  function change(part: Partial<RegisterFilters>) {
    const search = writeFilters({ ...filters, ...part })
    window.history.replaceState(null, "", search ? `${pathname}?${search}` : pathname)
  }
  return { filters, change, clear: () => window.history.replaceState(null, "", pathname) }
}
