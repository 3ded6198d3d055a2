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
import type { ContractRights } from "./rights"
import { SignDialog } from "./sign-dialog"
import { CONTRACT_TONES } from "./tones"

/** Number, status, and the one next step: a draft is signed. */
export function ContractHeader({ contract, rights }: { contract: ContractDto; rights: ContractRights }) {
  const t = useTranslations("contracts")
  const [cancelling, setCancelling] = useState(false)
  const { id, number, status, expiresAt, cancelledAt, cancelReason } = contract
  const draft = status === "draft"
  const mayCancel = rights.cancel && (draft || status === "signed")
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
          {mayCancel ? (
            <Menu
              trigger={
                <IconButton label={t("more")}>
                  <MoreHorizontal aria-hidden="true" />
                </IconButton>
              }
            >
              <MenuItem danger onSelect={() => setCancelling(true)}>
                {t("cancel.action")}
              </MenuItem>
            </Menu>
          ) : null}
          {draft && rights.sign ? <SignDialog contract={contract} /> : null}
          {cancelling ? <CancelDialog contract={contract} onClose={() => setCancelling(false)} /> : null}
        </>
      }
    />
  )
}
