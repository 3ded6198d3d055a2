"use client"

import { ArrowLeft, Phone } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import type { ClaimRights } from "@/components/claims/rights"
import { Badge } from "@/components/ui/badge"
import { buttonClass } from "@/components/ui/button"
import { PageHeader } from "@/components/ui/page-header"
import type { LeadCardDto } from "@/lib/domain/leads/card/schema"
import type { Currency } from "@/lib/domain/money"
import { formatPhone } from "@/lib/domain/phone"
import { formatDate, formatDuration } from "@/lib/i18n/format-time"
import { Duplicates } from "./duplicates"
import { LeadMenu } from "./lead-menu"
import { Merged } from "./merged"
import { OwnerPicker } from "./owner-picker"
import { STATUS_TONES } from "./words"

/** What the role may do with the card. */
export type CardRights = { edit: boolean; assign: boolean; erase: boolean; claims: ClaimRights }

type LeadHeaderProps = {
  lead: LeadCardDto
  rights: CardRights
  /** What a budget is in where the lead names no currency. */
  currency: Currency
}

/** Who it is, where they stand, whose they are; and the button that calls. */
export function LeadHeader({ lead, rights, currency }: LeadHeaderProps) {
  const t = useTranslations("leads")
  const locale = useLocale()
  const { minutes, running } = lead.response
  const answered = t(`card.response.${running ? "running" : "done"}`, {
    time: formatDuration(minutes * 60_000, locale),
  })
  const closed = lead.status === "sold" || lead.status === "lost"
  return (
    <>
      <PageHeader
        back={
          <Link href={"/dashboard/leads" as Route} className="inline-flex items-center gap-1.5 hover:text-ink">
            <ArrowLeft className="size-3.5" aria-hidden="true" />
            {t("card.back")}
          </Link>
        }
        title={lead.name || t("nameless")}
        note={
          <span className="inline-flex flex-wrap items-center gap-2">
            <Badge tone={STATUS_TONES[lead.status]}>{t(`status.${lead.status}`)}</Badge>
            {closed && running ? null : <span>{answered}</span>}
          </span>
        }
        actions={
          <>
            <OwnerPicker lead={lead} mayAssign={rights.assign} />
            {rights.edit ? (
              <LeadMenu lead={lead} mayErase={rights.erase} mayMerge={rights.assign} currency={currency} />
            ) : null}
            {lead.phone ? (
              <a href={`tel:${lead.phone}`} className={buttonClass({ variant: "primary", className: "tabular" })}>
                <Phone aria-hidden="true" />
                <span className="sr-only">{t("card.call")}</span>
                {formatPhone(lead.phone)}
              </a>
            ) : null}
          </>
        }
      />
      {lead.erasedAt ? (
        <p className="-mt-3 mb-4 text-soft">{t("card.erased", { date: formatDate(lead.erasedAt) })}</p>
      ) : null}
      {rights.assign ? <Duplicates lead={lead} /> : null}
      {lead.merges.map((merge) => (
        <Merged key={merge.sourceId} merge={merge} />
      ))}
      {lead.duplicateReason ? (
        <p className="-mt-3 mb-4 text-soft">{t("card.second", { reason: lead.duplicateReason })}</p>
      ) : null}
    </>
  )
}
