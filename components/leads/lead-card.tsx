"use client"

import { useQuery } from "@tanstack/react-query"
import { QueryState } from "@/components/desk/query-state"
import { useNow } from "@/components/ui/countdown-ring"
import { client } from "@/lib/client/client"
import { About } from "./about"
import { CardClaims } from "./card-claims"
import { CardContracts, CardQueue, PlannedCalls } from "./card-side"
import { Composer } from "./composer"
import { type CardRights, LeadHeader } from "./lead-header"
import { NextStep } from "./next-step"
import { Timeline } from "./timeline"

const REFRESH_MS = 60_000

type LeadCardProps = { id: string; rights: CardRights; at: string }

/** Everything about a lead: what to do next, what happened, what is known. */
export function LeadCard({ id, rights, at }: LeadCardProps) {
  const card = useQuery(client.leads.get.queryOptions({ input: { id }, refetchInterval: REFRESH_MS }))
  const now = useNow(30_000) ?? Date.parse(at)
  if (!card.data) return <QueryState query={card} />
  const lead = card.data
  return (
    <>
      <LeadHeader lead={lead} rights={rights} />
      <div className="sticky top-(--bar) z-10 -mx-1 bg-paper/95 px-1 pt-1 pb-3 backdrop-blur-sm max-sm:static">
        <NextStep lead={lead} now={now} mayEdit={rights.edit} />
      </div>
      <div className="mt-2 grid gap-x-9 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0">
          {rights.edit ? <Composer leadId={lead.id} /> : null}
          <Timeline items={lead.timeline} now={now} />
        </div>
        <div className="flex min-w-0 flex-col gap-7">
          <CardClaims lead={lead} now={now} />
          <CardQueue lead={lead} />
          <CardContracts lead={lead} />
          <PlannedCalls lead={lead} now={now} mayEdit={rights.edit} />
          <About lead={lead} mayEdit={rights.edit} />
        </div>
      </div>
    </>
  )
}
