"use client"

import { Pencil } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { DescriptionList } from "@/components/ui/description-list"
import { IconButton } from "@/components/ui/icon-button"
import { Section } from "@/components/ui/section"
import type { LeadCardDto } from "@/lib/domain/leads/card/schema"
import type { Currency } from "@/lib/domain/money"
import { formatMoney, formatRooms } from "@/lib/i18n/format"
import { formatDateTime } from "@/lib/i18n/format-time"
import { EditDialog } from "./edit-dialog"
import { areaText } from "./wishes"

/** What is known of a person and what they wish for. */
export function About({ lead, mayEdit, currency }: { lead: LeadCardDto; mayEdit: boolean; currency: Currency }) {
  const t = useTranslations("leads")
  const locale = useLocale()
  const [editing, setEditing] = useState(false)
  const { wishes, budget, budgetCurrency } = lead

  function range(from: string | number | undefined, to: string | number | undefined): string | null {
    if (from === undefined && to === undefined) return null
    if (to === undefined) return t("card.about.from", { from: String(from) })
    if (from === undefined) return t("card.about.to", { to: String(to) })
    return from === to ? String(from) : t("card.about.range", { from: String(from), to: String(to) })
  }

  const wished = [
    {
      label: t("card.about.rooms"),
      value: wishes.rooms?.map((rooms) => formatRooms(rooms, locale)).join(", ") || null,
    },
    { label: t("card.about.floors"), value: range(wishes.floorFrom, wishes.floorTo) },
    {
      label: t("card.about.area"),
      value: range(areaText(wishes.areaFromDm2) || undefined, areaText(wishes.areaToDm2) || undefined),
    },
    {
      label: t("card.about.budget"),
      value: budget && budgetCurrency ? formatMoney(budget, budgetCurrency, locale) : null,
    },
    { label: t("card.about.wishText"), value: wishes.text || null },
    { label: t("card.about.note"), value: lead.note ? <p className="whitespace-pre-line">{lead.note}</p> : null },
  ].filter((item) => item.value !== null)
  const known = [
    { label: t("card.about.source"), value: t(`source.${lead.source}`) },
    { label: t("list.created"), value: formatDateTime(lead.createdAt) },
    { label: t("card.about.campaign"), value: lead.campaign?.name },
    { label: t("card.about.complex"), value: lead.complex?.name },
    { label: t("card.about.unit"), value: lead.unit && t("unit", { number: lead.unit.number }) },
    { label: t("card.about.createdBy"), value: lead.createdBy?.name },
    {
      label: t("card.about.lostReason"),
      value: lead.lostReason && [t(`lost.${lead.lostReason}`), lead.lostNote].filter(Boolean).join(" · "),
    },
  ]
  return (
    <Section
      title={t("card.about.title")}
      action={
        mayEdit ? (
          <IconButton size="sm" label={t("card.about.edit")} onClick={() => setEditing(true)}>
            <Pencil aria-hidden="true" />
          </IconButton>
        ) : null
      }
    >
      <DescriptionList className="py-3" items={[...known, ...wished]} />
      {wished.length === 0 && mayEdit ? <p className="pb-3 text-soft">{t("card.about.empty")}</p> : null}
      {editing ? <EditDialog lead={lead} currency={currency} onClose={() => setEditing(false)} /> : null}
    </Section>
  )
}
