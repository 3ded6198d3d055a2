"use client"

import { useQuery } from "@tanstack/react-query"
import { useLocale, useTranslations } from "next-intl"
import { ClaimRows } from "@/components/claims/claim-rows"
import type { ClaimRights } from "@/components/claims/rights"
import { QueryState } from "@/components/desk/query-state"
import { Section } from "@/components/ui/section"
import { client } from "@/lib/client/client"
import type { UnitDto } from "@/lib/domain/units/schema"
import { formatDateTime, formatDuration } from "@/lib/i18n/format-time"

type UnitClaimProps = { unit: UnitDto; rights: ClaimRights; now: number }

/** Whose the unit is. Of another's claim one learns the holder and until when; within one's reach, the client too. */
export function UnitClaim({ unit, rights, now }: UnitClaimProps) {
  const t = useTranslations()
  const locale = useLocale()
  const { claim } = unit
  const visible = claim?.lead != null
  const input = { unitId: unit.id, live: "true", limit: 1 } as const
  const query = useQuery(client.reservations.list.queryOptions({ input, enabled: visible }))
  if (!claim) return null
  const left = claim.until ? Date.parse(claim.until) - now : null
  return (
    <Section title={t("liveGrid.claim")} note={claim.holder ?? undefined}>
      {visible && !query.data ? <QueryState query={query} rows={1} /> : null}
      {query.data ? <ClaimRows claims={query.data.items} rights={rights} now={now} by="lead" /> : null}
      {visible ? null : (
        <p className="py-3">
          {claim.until && left !== null && left > 0
            ? `${t("claims.until", { when: formatDateTime(claim.until) })}, ${t("claims.left", { time: formatDuration(left, locale) })}`
            : t("claims.noClock")}
        </p>
      )}
    </Section>
  )
}
