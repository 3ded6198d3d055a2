"use client"

import { CalendarClock, CircleCheck, FilePenLine, Phone, ShieldCheck } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { CallbackActions } from "@/components/callbacks/callback-actions"
import type { LeadCardDto, NextStepDto } from "@/lib/domain/leads/card/schema"
import { formatDate, formatDateTime, formatDuration, formatTime } from "@/lib/i18n/format-time"

const ICONS = {
  call_back: Phone,
  first_call: Phone,
  plan_callback: CalendarClock,
  sign_contract: FilePenLine,
  draft_contract: FilePenLine,
  confirm_hold: ShieldCheck,
}

type NextStepProps = { lead: LeadCardDto; now: number; mayEdit: boolean }

/** The one thing to do next, always in view; red when it is late. */
export function NextStep({ lead, now, mayEdit }: NextStepProps) {
  const t = useTranslations("leads.card.next")
  const step = lead.nextStep
  const Icon = step ? ICONS[step.kind] : CircleCheck
  const late = step?.at !== null && step !== null && step.kind === "call_back" && Date.parse(step.at ?? "") < now
  const callback = step?.kind === "call_back" ? lead.callbacks.find((candidate) => candidate.at === step.at) : undefined
  return (
    <section
      aria-label={t("title")}
      className={`flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 rounded-panel border px-4 py-2 ${late ? "border-late/40 bg-late/5" : "border-line bg-card"}`}
    >
      <Icon aria-hidden="true" className={`size-4.5 shrink-0 ${late ? "text-late" : "text-accent"}`} />
      <p className="min-w-0 flex-1">
        <span className="mr-2 text-soft max-sm:sr-only">{t("title")}</span>
        <span className="font-medium">{t(step?.kind ?? "none")}</span>
        {callback?.note ? <span className="ml-2 text-soft max-sm:hidden">{callback.note}</span> : null}
      </p>
      <div className="flex items-center justify-between gap-2 max-sm:w-full max-sm:pl-7.5">
        {step?.at ? <When step={step} at={step.at} now={now} late={late} /> : null}
        {callback && mayEdit ? <CallbackActions callback={callback} name={lead.name} phone={lead.phone} /> : null}
      </div>
    </section>
  )
}

type WhenProps = { step: NextStepDto; at: string; now: number; late: boolean }

function When({ step, at, now, late }: WhenProps) {
  const t = useTranslations("leads.card.next")
  const locale = useLocale()
  const when = formatDate(at) === formatDate(now) ? formatTime(at) : formatDateTime(at)
  if (late) {
    const time = formatDuration(now - Date.parse(at), locale)
    return <span className="font-medium text-late tabular">{t("overdue", { time })}</span>
  }
  const kind = step.kind === "first_call" ? "waits" : step.kind === "call_back" ? null : "until"
  return <span className="text-soft tabular">{kind ? t(kind, { when }) : when}</span>
}
