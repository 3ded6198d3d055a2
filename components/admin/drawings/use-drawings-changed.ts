"use client"

import { useQueryClient } from "@tanstack/react-query"
import { client } from "@/lib/client/client"

/** After a drawing came, went or changed: the list is asked for again. */
export function useDrawingsChanged(): () => void {
  const queryClient = useQueryClient()
  return () => void queryClient.invalidateQueries({ queryKey: client.draws.key() })
}
