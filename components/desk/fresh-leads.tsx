"use client"

import type { Route } from "next"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Badge } from "@/components/ui/badge"
import { EmptyState } from "@/components/ui/empty-state"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import type { SalesDayDto, WaitingLeadDto } from "@/lib/domain/desk/schema"
import { formatPhone } from "@/lib/domain/phone"
import { formatWait } from "./wait"

const SHOWN = 12

/** New leads with the time they have waited, working hours only. */
export function FreshLeads({ newLeads, onShift }: { newLeads: SalesDayDto["newLeads"]; onShift: boolean }) {
  const t = useTranslations("desk.fresh")
  const { items, total } = newLeads
  const all = (
    <Link href={"/dashboard/leads?status=new" as Route} className="text-sm text-accent hover:underline">
      {t("all", { count: total })}
    </Link>
  )
  return (
    <Section title={t("title")} note={total} action={total > SHOWN ? all : null}>
      {items.length > 0 ? (
        <Rows>
          {items.slice(0, SHOWN).map((lead) => (
            <WaitingRow key={lead.id} lead={lead} end={<SourceBadge lead={lead} />} />
          ))}
        </Rows>
      ) : (
        <EmptyState title={t("emptyTitle")} text={t(onShift ? "emptyText" : "shiftText")} />
      )}
    </Section>
  )
}

export function WaitingRow({ lead, end }: { lead: WaitingLeadDto; end: ReactNode }) {
  const t = useTranslations("leads")
  const locale = useLocale()
  return (
    <Row
      lead={<span className="whitespace-nowrap">{formatWait(lead.minutes * 60_000, locale)}</span>}
      title={lead.name || t("nameless")}
      note={lead.phone ? formatPhone(lead.phone) : null}
      href={`/dashboard/leads/${lead.id}` as Route}
      end={end}
    />
  )
}

export function SourceBadge({ lead }: { lead: WaitingLeadDto }) {
  const t = useTranslations("leads")
  const parts = [t(`source.${lead.source}`), [lead.complex, lead.unit && t("unit", { number: lead.unit })]]
  const text = parts.flat().filter(Boolean).join(" · ")
  return (
    <Badge className="max-w-40 sm:max-w-56">
      <span className="truncate" title={text}>
        {text}
      </span>
    </Badge>
  )
}
