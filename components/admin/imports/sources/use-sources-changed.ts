"use client"

import { useQueryClient } from "@tanstack/react-query"
import { client } from "@/lib/client/client"

/** A reading leaves a run and may change units. */
export function useSourcesChanged(): () => Promise<void> {
  const queryClient = useQueryClient()
  return async () => {
    await Promise.all(
      [client.importSources, client.imports, client.units].map((part) =>
        queryClient.invalidateQueries({ queryKey: part.key() }),
      ),
    )
  }
}
