"use client"

import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { CallbackActions } from "@/components/callbacks/callback-actions"
import { Badge } from "@/components/ui/badge"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import type { LeadCardDto } from "@/lib/domain/leads/card/schema"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate, formatTime } from "@/lib/i18n/format-time"

type PartProps = { lead: LeadCardDto; now: number; mayEdit: boolean }

/** Calls that were promised and not made. */
export function PlannedCalls({ lead, now, mayEdit }: PartProps) {
  const t = useTranslations("leads.card")
  if (lead.callbacks.length === 0) return null
  return (
    <Section title={t("calls")} note={lead.callbacks.length}>
      <Rows>
        {lead.callbacks.map((callback) => (
          <Row
            key={callback.id}
            late={Date.parse(callback.at) < now}
            lead={formatTime(callback.at)}
            title={<span className="tabular">{formatDate(callback.at)}</span>}
            note={callback.note}
            end={mayEdit ? <CallbackActions callback={callback} name={lead.name} /> : undefined}
          />
        ))}
      </Rows>
    </Section>
  )
}

const TONES = { draft: "neutral", signed: "contracted", completed: "sold", cancelled: "neutral" } as const

export function CardContracts({ lead }: { lead: LeadCardDto }) {
  const t = useTranslations("leads.card")
  const locale = useLocale()
  if (lead.contracts.length === 0) return null
  return (
    <Section title={t("contracts")} note={lead.contracts.length}>
      <Rows>
        {lead.contracts.map((contract) => (
          <Row
            key={contract.id}
            title={contract.number}
            note={formatMoney(contract.price, contract.currency, locale)}
            href={`/dashboard/contracts/${contract.id}` as Route}
            end={<Badge tone={TONES[contract.status]}>{t(`timeline.contractStatus.${contract.status}`)}</Badge>}
          />
        ))}
      </Rows>
    </Section>
  )
}
