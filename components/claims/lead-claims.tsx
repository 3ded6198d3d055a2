"use client"

import { useQuery } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { QueryState } from "@/components/desk/query-state"
import { Section } from "@/components/ui/section"
import { client } from "@/lib/client/client"
import { ClaimDialog } from "./claim-dialog"
import { ClaimRows } from "./claim-rows"
import type { ClaimRights } from "./rights"

type LeadClaimsProps = {
  leadId: string
  rights: ClaimRights
  now: number /** A lost lead claims nothing. */
  open: boolean
}

/** What a lead holds now and what may be done with it. */
export function LeadClaims({ leadId, rights, now, open }: LeadClaimsProps) {
  const t = useTranslations("claims.lead")
  const input = { leadId, live: "true", limit: 50 } as const
  const query = useQuery(client.reservations.list.queryOptions({ input, refetchInterval: 60_000 }))
  const claims = query.data?.items
  return (
    <Section
      title={t("title")}
      note={claims?.length || undefined}
      action={rights.claim && open ? <ClaimDialog leadId={leadId} rights={rights} /> : null}
    >
      {claims ? null : <QueryState query={query} rows={2} />}
      {claims?.length === 0 ? <p className="py-3 text-soft">{t("empty")}</p> : null}
      {claims ? <ClaimRows claims={claims} rights={rights} now={now} /> : null}
    </Section>
  )
}
