"use client"

import { usePathname, useSearchParams } from "next/navigation"

type Change = Record<string, string | undefined>

/**
 * The conditions of a list are its address. Changing them writes it without a trip to the server, as the list asks for its own
 * data; `replace` for what is typed, so that Back does not walk through letters.
 */
export function useAddress() {
  const pathname = usePathname()
  const params = new URLSearchParams(useSearchParams())

  function change(changes: Change, options: { replace?: boolean } = {}) {
    const next = new URLSearchParams(params)
    for (const [key, value] of Object.entries(changes)) {
      if (value) next.set(key, value)
      else next.delete(key)
    }
    next.sort()
    const address = next.size > 0 ? `${pathname}?${next}` : pathname
    if (options.replace) window.history.replaceState(null, "", address)
    else window.history.pushState(null, "", address)
  }

  return { params, change, clear: () => window.history.pushState(null, "", pathname) }
}
