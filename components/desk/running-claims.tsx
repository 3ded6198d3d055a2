"use client"

import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { CountdownRing } from "@/components/ui/countdown-ring"
import { Row, Rows } from "@/components/ui/rows"
import type { DeskClaimDto } from "@/lib/domain/desk/schema"
import { formatBlock, formatFloorNumber } from "@/lib/i18n/format-place"
import { formatDate, formatDuration, formatTime } from "@/lib/i18n/format-time"

const LATE_UNDER_MINUTES = 60
const DAY_MS = 86_400_000

type RunningClaimsProps = {
  claims: readonly DeskClaimDto[]
  now: number
  /** Whose claim it is, where they are not all one's own. */
  showOwner?: boolean
}

/** Claims with a ring that empties; under an hour it is red. */
export function RunningClaims({ claims, now, showOwner }: RunningClaimsProps) {
  const t = useTranslations("desk.claims")
  const locale = useLocale()
  return (
    <Rows>
      {claims.map((claim) => {
        const left = Date.parse(claim.expiresAt) - now
        const kind = claim.contracted ? "contracted" : claim.kind
        const when = left < DAY_MS ? formatTime(claim.expiresAt) : formatDate(claim.expiresAt).slice(0, 5)
        const note = [
          t(kind, { name: claim.lead.name, when }),
          showOwner && claim.owner?.name,
          claim.queue > 0 && t("queue", { count: claim.queue }),
        ]
        return (
          <Row
            key={claim.id}
            leadWidth="narrow"
            lead={
              <span className="flex">
                <CountdownRing
                  from={claim.createdAt}
                  until={claim.expiresAt}
                  tone={claim.kind}
                  lateUnder={LATE_UNDER_MINUTES}
                />
              </span>
            }
            late={left < LATE_UNDER_MINUTES * 60_000}
            title={t("unit", {
              ...claim.unit,
              block: formatBlock(claim.unit.block, locale),
              floor: formatFloorNumber(claim.unit.floor),
            })}
            note={note.filter(Boolean).join(" · ")}
            href={`/dashboard/leads/${claim.lead.id}` as Route}
            end={formatDuration(left, locale)}
          />
        )
      })}
    </Rows>
  )
}
