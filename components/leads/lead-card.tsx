"use client"

import { useQuery } from "@tanstack/react-query"
import { LeadClaims } from "@/components/claims/lead-claims"
import { LeadQueue } from "@/components/claims/lead-queue"
import { MatchingUnits } from "@/components/claims/matching-units"
import { QueryState } from "@/components/desk/query-state"
import { LeadMoney, type LeadMoneyRights } from "@/components/payments/lead-money"
import { useNow } from "@/components/ui/countdown-ring"
import { client } from "@/lib/client/client"
import type { Currency } from "@/lib/domain/money"
import { About } from "./about"
import { CardContracts, PlannedCalls } from "./card-side"
import { Composer } from "./composer"
import { LeadFiles } from "./lead-files"
import { type CardRights, LeadHeader } from "./lead-header"
import { NextStep } from "./next-step"
import { Timeline } from "./timeline"

const REFRESH_MS = 60_000

type LeadCardProps = { id: string; rights: CardRights; currency: Currency; at: string; money: LeadMoneyRights }

/** Everything about a lead: what to do next, what happened, what is known. */
export function LeadCard({ id, rights, currency, at, money }: LeadCardProps) {
  const card = useQuery(client.leads.get.queryOptions({ input: { id }, refetchInterval: REFRESH_MS }))
  const now = useNow(30_000) ?? Date.parse(at)
  if (!card.data) return <QueryState query={card} />
  const lead = card.data
  return (
    <>
      <LeadHeader lead={lead} rights={rights} currency={currency} />
      <div className="sticky top-(--bar) z-10 -mx-1 bg-paper/95 px-1 pt-1 pb-3 backdrop-blur-sm max-sm:static">
        <NextStep lead={lead} now={now} mayEdit={rights.edit} />
      </div>
      <div className="mt-2 grid gap-x-9 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0">
          {rights.edit ? <Composer leadId={lead.id} instagram={lead.instagram} /> : null}
          <Timeline items={lead.timeline} now={now} />
        </div>
        <div className="flex min-w-0 flex-col gap-7">
          <LeadClaims leadId={lead.id} rights={rights.claims} now={now} open={lead.status !== "lost" && rights.edit} />
          {rights.claims.claim && rights.edit && lead.status !== "lost" && lead.status !== "sold" ? (
            <MatchingUnits lead={lead} rights={rights.claims} />
          ) : null}
          <LeadQueue lead={lead} mayLeave={rights.claims.claim} />
          <LeadMoney leadId={lead.id} rights={money} />
          <CardContracts lead={lead} />
          <PlannedCalls lead={lead} now={now} mayEdit={rights.edit} />
          <LeadFiles lead={lead} mayEdit={rights.edit} />
          <About lead={lead} mayEdit={rights.edit} currency={currency} />
        </div>
      </div>
    </>
  )
}
