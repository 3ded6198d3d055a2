"use client"

import { useQueryClient } from "@tanstack/react-query"
import { client } from "@/lib/client/client"

/** Says that a claim, a contract or money changed: whatever shows a part of the deal is read again. After a refusal too. */
export function useDealChanged(): () => Promise<void> {
  const queryClient = useQueryClient()
  return async () => {
    const keys = [
      client.units.key(),
      client.reservations.key(),
      client.queue.key(),
      client.contracts.key(),
      client.payments.key(),
      client.refunds.key(),
      client.finance.key(),
      client.leads.key(),
      client.desk.key(),
      client.agenda.key(),
    ]
    await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
  }
}
