"use client"

import { usePathname, useSearchParams } from "next/navigation"
import { useMemo } from "react"
import { type LiveFilter, readLiveFilter, writeLiveFilter } from "./live-filter"

/** The filter is the address, so that it can be sent on and a lead's wishes lead into it. It never asks the server. */
export function useLiveFilter() {
  const pathname = usePathname()
  const params = useSearchParams()
  const filter = useMemo(() => readLiveFilter(new URLSearchParams(params)), [params])

  function setFilter(next: LiveFilter) {
    const query = writeLiveFilter(next)
    const lead = params.get("lead")
    if (lead) query.set("lead", lead)
    window.history.replaceState(null, "", query.size > 0 ? `${pathname}?${query}` : pathname)
  }
  return { filter, setFilter }
}
