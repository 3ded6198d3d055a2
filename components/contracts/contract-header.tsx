"use client"

import { ArrowLeft, MoreHorizontal } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { DocumentButton } from "@/components/documents/document-button"
import { Badge } from "@/components/ui/badge"
import { buttonClass } from "@/components/ui/button"
import { Menu, MenuItem } from "@/components/ui/dropdown-menu"
import { IconButton } from "@/components/ui/icon-button"
import { PageHeader } from "@/components/ui/page-header"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { formatDate, formatDateTime } from "@/lib/i18n/format-time"
import { CancelDialog } from "./cancel-dialog"
import { HandoverDialog } from "./handover-dialog"
import { PlanHandoverDialog } from "./plan-handover-dialog"
import type { ContractRights } from "./rights"
import { SignDialog } from "./sign-dialog"
import { CONTRACT_TONES } from "./tones"
import { UndoHandoverDialog } from "./undo-handover-dialog"

type ContractHeaderProps = {
  contract: ContractDto
  rights: ContractRights
  /** The company's day. */
  today: string
}

/** Number, status, and the one next step: a draft is signed, what is sold is handed over. */
export function ContractHeader({ contract, rights, today }: ContractHeaderProps) {
  const t = useTranslations("contracts")
  const [asking, setAsking] = useState<"cancel" | "planHandover" | "undoHandover" | null>(null)
  const { id, number, status, expiresAt, cancelledAt, cancelReason, handover, handoverPlannedOn, units } = contract
  const draft = status === "draft"
  const running = status === "signed" || status === "completed"
  const sold = units.every((unit) => unit.status === "sold") && running
  const mayPlan = rights.handOver && running && !handover
  const mayCancel = rights.cancel && !handover && (draft || status === "signed")
  const mayReschedule = rights.reschedule && status === "signed"
  const mayUndo = rights.undoHandover && handover !== null
  const close = () => setAsking(null)
  return (
    <PageHeader
      back={
        <Link href={"/dashboard/contracts" as Route} className="inline-flex items-center gap-1.5 hover:text-ink">
          <ArrowLeft className="size-3.5" aria-hidden="true" />
          {t("back")}
        </Link>
      }
      title={t("number", { number })}
      note={
        <span className="inline-flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <Badge tone={CONTRACT_TONES[status]}>{t(`status.${status}`)}</Badge>
          {draft && expiresAt ? <span>{t("facts.expires", { until: formatDateTime(expiresAt) })}</span> : null}
          {cancelledAt ? (
            <span>{t("facts.cancelled", { date: formatDate(cancelledAt), reason: cancelReason ?? "" })}</span>
          ) : null}
          {handover ? <span>{t("handover.given", { date: formatDate(handover.on) })}</span> : null}
          {handoverPlannedOn && running && !handover ? (
            <span className={handoverPlannedOn < today ? "text-late" : undefined}>
              {t("handover.planned", { date: formatDate(handoverPlannedOn) })}
            </span>
          ) : null}
        </span>
      }
      actions={
        <>
          <DocumentButton contract={contract} />
          {draft && rights.edit ? (
            <Link href={`/dashboard/contracts/${id}/edit` as Route} className={buttonClass()}>
              {t("edit")}
            </Link>
          ) : null}
          {mayReschedule ? (
            <Link href={`/dashboard/contracts/${id}/reschedule` as Route} className={buttonClass()}>
              {t("reschedule.action")}
            </Link>
          ) : null}
          {mayCancel || mayPlan || mayUndo ? (
            <Menu
              trigger={
                <IconButton label={t("more")}>
                  <MoreHorizontal aria-hidden="true" />
                </IconButton>
              }
            >
              {mayPlan ? (
                <MenuItem onSelect={() => setAsking("planHandover")}>
                  {t(handoverPlannedOn ? "handover.planChange" : "handover.planAction")}
                </MenuItem>
              ) : null}
              {mayUndo ? (
                <MenuItem danger onSelect={() => setAsking("undoHandover")}>
                  {t("handover.undoAction")}
                </MenuItem>
              ) : null}
              {mayCancel ? (
                <MenuItem danger onSelect={() => setAsking("cancel")}>
                  {t("cancel.action")}
                </MenuItem>
              ) : null}
            </Menu>
          ) : null}
          {draft && rights.sign ? <SignDialog contract={contract} /> : null}
          {sold && rights.handOver ? <HandoverDialog contract={contract} today={today} /> : null}
          {asking === "cancel" ? <CancelDialog contract={contract} onClose={close} /> : null}
          {asking === "planHandover" ? <PlanHandoverDialog contract={contract} today={today} onClose={close} /> : null}
          {asking === "undoHandover" ? <UndoHandoverDialog contract={contract} onClose={close} /> : null}
        </>
      }
    />
  )
}
