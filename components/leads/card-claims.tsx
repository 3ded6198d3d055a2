"use client"

import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import { StatusMark } from "@/components/ui/status-mark"
import type { LeadCardDto } from "@/lib/domain/leads/card/schema"
import { formatMoney } from "@/lib/i18n/format"
import { formatDuration } from "@/lib/i18n/format-time"

const LATE_UNDER_MS = 3_600_000

/** What the lead holds now, and how long it still does. */
export function CardClaims({ lead, now }: { lead: LeadCardDto; now: number }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <Section title={t("leads.card.claims")} note={lead.claims.length || undefined}>
      {lead.claims.length === 0 ? <p className="py-3 text-soft">{t("leads.card.noClaims")}</p> : null}
      <Rows>
        {lead.claims.map(({ id, unit, until, ...claim }) => {
          const left = until ? Date.parse(until) - now : null
          const status = claim.status === "contracted" ? "contracted" : claim.kind
          return (
            <Row
              key={id}
              leadWidth="narrow"
              lead={<StatusMark status={status} mark={t(`ui.mark.${status}`)} />}
              title={t("desk.claims.unit", { entrance: unit.entrance, floor: String(unit.floor), number: unit.number })}
              note={formatMoney(claim.price, claim.currency, locale)}
              late={left !== null && left < LATE_UNDER_MS}
              end={left === null ? undefined : formatDuration(left, locale)}
              href={`/dashboard/grid/${unit.complexSlug}` as Route}
            />
          )
        })}
      </Rows>
    </Section>
  )
}
