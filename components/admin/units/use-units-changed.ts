"use client"

import { useQueryClient } from "@tanstack/react-query"
import { client } from "@/lib/client/client"

/** Says that units or prices changed: grids, price lists and histories that are open are read again. After a refusal too. */
export function useUnitsChanged(): () => Promise<void> {
  const queryClient = useQueryClient()
  return async () => {
    await Promise.all(
      [client.units.key(), client.prices.key(), client.complexes.key()].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    )
  }
}
