import { startTransition, useEffect, useState } from "react"
import { filterQuery, type GridFilter, isEmpty, NO_FILTER, readFilter } from "./filter"

/**
 * The filter, kept in the address so that it can be shared and survives "back". The page itself is the same static bytes for
 * every query: what stands in it is read once the page is alive.
 */
export function useFilter() {
  const [filter, setFilter] = useState(NO_FILTER)
  const [alive, setAlive] = useState(false)
  useEffect(() => {
    // A transition: a thousand cells get their names and stops when the browser has time for it.
    startTransition(() => {
      setAlive(true)
      const asked = readFilter(new URLSearchParams(location.search))
      if (!isEmpty(asked)) setFilter(asked)
    })
  }, [])
  return {
    filter,
    alive,
    setFilter: (next: GridFilter) => {
      setFilter(next)
      const query = filterQuery(next)
      history.replaceState(history.state, "", query ? `?${query}` : location.pathname)
    },
  }
}
