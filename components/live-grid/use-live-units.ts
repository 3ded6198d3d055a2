"use client"

import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { calls, client } from "@/lib/client/client"
import { follow, type LineState } from "@/lib/client/follow"
import type { UnitEvent } from "@/lib/domain/units/live/schema"
import { withUnit } from "./with-unit"

/** Keeps the grid of this complex as it is: changes are written into it as they come, a gap has it read anew. */
export function useLiveUnits(slug: string): LineState {
  const queryClient = useQueryClient()
  const [line, setLine] = useState<LineState>("connecting")
  useEffect(() => {
    const queryKey = client.units.grid.queryKey({ input: { id: slug } })
    const again = (key: readonly unknown[]) => void queryClient.invalidateQueries({ queryKey: key })

    function hear(event: UnitEvent) {
      if (event.type === "reload")
        for (const key of [queryKey, client.queue.key(), client.reservations.key()]) again(key)
      if (event.type !== "unit") return
      queryClient.setQueryData(queryKey, (grid) => grid && withUnit(grid, event.unit))
      // An answer that is on its way was read before this change: it is asked for once more.
      if (queryClient.isFetching({ queryKey }) > 0) again(queryKey)
      again(client.queue.list.key({ input: { id: event.unitId } }))
      again(client.reservations.list.key({ input: { unitId: event.unitId } }))
    }

    return follow({
      open: (signal) => calls.units.stream({ complexId: slug }, { signal }),
      hear,
      tell: setLine,
      // The layout knows where whoever is signed out belongs, and nothing that was read stays in memory.
      end: () => window.location.reload(),
    })
  }, [slug, queryClient])
  return line
}
