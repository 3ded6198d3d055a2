"use client"

import { useQuery } from "@tanstack/react-query"
import { useSearchParams } from "next/navigation"
import { client } from "@/lib/client/client"
import type { LeadDto } from "@/lib/domain/leads/schema"

/** The lead for whom somebody came into the grid, from its card: what is claimed here is most likely for them. */
export function useAskedLead(): LeadDto | null {
  const id = useSearchParams().get("lead")
  const query = useQuery(client.leads.get.queryOptions({ input: { id: id ?? "" }, enabled: id !== null, retry: false }))
  return query.data && query.data.status !== "lost" ? query.data : null
}
