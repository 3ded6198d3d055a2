"use client"

import { useQueryClient } from "@tanstack/react-query"
import { client } from "@/lib/client/client"

/** Says that leads, their calls or claims changed: what shows them is read again. After a refusal too, as the screen was stale. */
export function useLeadsChanged(): () => Promise<void> {
  const queryClient = useQueryClient()
  return async () => {
    const keys = [client.leads.key(), client.callbacks.key(), client.desk.key(), client.agenda.key()]
    await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
  }
}
