"use client"

import { useQueryClient } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { client } from "@/lib/client/client"

/** The list was read on the server, so it is asked for again there; grids that are open read theirs anew. */
export function useStockChanged(): () => Promise<void> {
  const router = useRouter()
  const queryClient = useQueryClient()
  return async () => {
    router.refresh()
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: client.complexes.key() }),
      queryClient.invalidateQueries({ queryKey: client.units.key() }),
    ])
  }
}
