"use client"

import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { EmptyState } from "@/components/ui/empty-state"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import type { ShiftDeskDto, ShiftPersonDto, WaitingLeadDto } from "@/lib/domain/desk/schema"
import { formatPhone } from "@/lib/domain/phone"
import { GiveMenu } from "./give-menu"
import { HandOutDialog } from "./hand-out-dialog"
import { formatWait } from "./wait"

type UnassignedQueueProps = {
  unassigned: ShiftDeskDto["unassigned"]
  people: readonly ShiftPersonDto[]
  now: number
}

/** Leads that belong to nobody, the longest wait first. */
export function UnassignedQueue({ unassigned, people, now }: UnassignedQueueProps) {
  const t = useTranslations("desk.shift")
  const { items, total } = unassigned
  return (
    <Section title={t("unassigned")} note={total} action={total > 0 ? <HandOutDialog /> : null}>
      {items.length > 0 ? (
        <Rows>
          {items.map((lead) => (
            <QueueRow key={lead.id} lead={lead} people={people} now={now} />
          ))}
        </Rows>
      ) : (
        <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
      )}
    </Section>
  )
}

type QueueRowProps = { lead: WaitingLeadDto; people: readonly ShiftPersonDto[]; now: number }

function QueueRow({ lead, people, now }: QueueRowProps) {
  const t = useTranslations("leads")
  const locale = useLocale()
  const note = [
    lead.phone && formatPhone(lead.phone),
    t(`source.${lead.source}`),
    lead.complex,
    lead.unit && t("unit", { number: lead.unit }),
  ]
  return (
    <Row
      lead={<span className="whitespace-nowrap">{formatWait(now - Date.parse(lead.createdAt), locale)}</span>}
      title={lead.name || t("nameless")}
      note={note.filter(Boolean).join(" · ")}
      href={`/dashboard/leads/${lead.id}` as Route}
      end={<GiveMenu lead={lead} people={people} />}
    />
  )
}
