"use client"

import type { Route } from "next"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { CountdownRing } from "@/components/ui/countdown-ring"
import { Row, Rows } from "@/components/ui/rows"
import { StatusMark } from "@/components/ui/status-mark"
import type { ReservationCardDto } from "@/lib/domain/reservations/schema"
import { formatMoneyShort, formatPercent } from "@/lib/i18n/format"
import { formatBlock, formatFloorNumber } from "@/lib/i18n/format-place"
import { formatDuration } from "@/lib/i18n/format-time"
import { ClaimMenu } from "./claim-menu"
import type { ClaimRights } from "./rights"

const LATE_UNDER_MS = 3_600_000

function gridAddress({ unit }: ReservationCardDto): string {
  return `/dashboard/grid/${unit.complexSlug}/${unit.id}`
}

type ClaimRowsProps = {
  claims: readonly ReservationCardDto[]
  rights: ClaimRights
  now: number
  /** What a row is called: on a lead's card by its unit, beside a unit by its lead. */
  by?: "unit" | "lead"
}

/** Live claims with a ring that empties, what they cost and what may be done with them. */
export function ClaimRows({ claims, rights, now, by = "unit" }: ClaimRowsProps) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <Rows>
      {claims.map((claim) => {
        const { unit, expiresAt, createdAt, requestedDiscountBasisPoints: asked } = claim
        const shown = claim.status === "contracted" ? "contracted" : claim.kind
        const left = expiresAt ? Date.parse(expiresAt) - now : null
        const words = [
          left === null ? null : left > 0 ? formatDuration(left, locale) : t("claims.over"),
          t(`claims.status.${shown}`),
          formatMoneyShort(claim.price, claim.currency, locale),
          claim.discountBasisPoints > 0 ? `−${formatPercent(claim.discountBasisPoints, locale)}` : null,
          asked ? t("claims.discountAsked", { percent: formatPercent(asked, locale) }) : null,
          claim.queueLength > 0 ? t("desk.claims.queue", { count: claim.queueLength }) : null,
        ]
        const late = left !== null && left < LATE_UNDER_MS
        return (
          <Row
            key={claim.id}
            leadWidth="narrow"
            lead={
              <span className="flex">
                {expiresAt ? (
                  <CountdownRing from={claim.confirmedAt ?? createdAt} until={expiresAt} tone={claim.kind} />
                ) : (
                  <StatusMark status={shown} mark={t(`ui.mark.${shown}`)} className="mx-auto" />
                )}
              </span>
            }
            title={
              <Link
                className="hover:underline"
                href={(by === "lead" ? `/dashboard/leads/${claim.lead.id}` : gridAddress(claim)) as Route}
              >
                {by === "lead"
                  ? claim.lead.name || t("leads.nameless")
                  : t("desk.claims.unit", {
                      complex: unit.complexName,
                      number: unit.number,
                      block: formatBlock(unit.block, locale),
                      floor: formatFloorNumber(unit.floor),
                    })}
              </Link>
            }
            note={<span className={late ? "text-late" : undefined}>{words.filter(Boolean).join(" · ")}</span>}
            end={
              <ClaimMenu
                rights={rights}
                claim={{
                  id: claim.id,
                  kind: claim.kind,
                  status: claim.status === "contracted" ? "contracted" : "active",
                  unitId: unit.id,
                  unitNumber: unit.number,
                  until: expiresAt,
                  extensions: claim.extensions,
                  contractId: claim.contractId,
                }}
              />
            }
          />
        )
      })}
    </Rows>
  )
}
