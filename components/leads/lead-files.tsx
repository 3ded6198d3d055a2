"use client"

import { useMutation } from "@tanstack/react-query"
import { FileText, Image as Picture, Trash2, Upload } from "lucide-react"
import { useTranslations } from "next-intl"
import { useRef, useState } from "react"
import { ConfirmDialog } from "@/components/desk/confirm-dialog"
import { useLeadsChanged } from "@/components/desk/use-leads-changed"
import { FILE_TYPES, useFileUpload } from "@/components/media/use-file-upload"
import { Button } from "@/components/ui/button"
import { IconButton } from "@/components/ui/icon-button"
import { Section } from "@/components/ui/section"
import { client } from "@/lib/client/client"
import type { LeadCardDto } from "@/lib/domain/leads/card/schema"
import { formatDateTime } from "@/lib/i18n/format-time"

type LeadFilesProps = { lead: LeadCardDto; mayEdit: boolean }

/** Papers and pictures of a client: a passport's scan, a signed offer, a plan that was drawn on. */
export function LeadFiles({ lead, mayEdit }: LeadFilesProps) {
  const t = useTranslations("leads.card.files")
  const onSettled = useLeadsChanged()
  const input = useRef<HTMLInputElement>(null)
  const upload = useFileUpload({ ownerKind: "lead", ownerId: lead.id }, () => void onSettled())
  if (lead.files.length === 0 && !mayEdit) return null
  return (
    <Section
      title={t("title")}
      note={lead.files.length || undefined}
      action={
        mayEdit ? (
          <Button size="sm" pending={upload.isPending} onClick={() => input.current?.click()}>
            <Upload aria-hidden="true" />
            {t("add")}
          </Button>
        ) : null
      }
    >
      {mayEdit ? (
        <input
          ref={input}
          type="file"
          accept={FILE_TYPES}
          className="hidden"
          aria-label={t("add")}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            event.target.value = "" // the same file may be chosen again
            if (file) upload.send(file)
          }}
        />
      ) : null}
      {lead.files.length === 0 ? <p className="py-3 text-soft">{t("empty")}</p> : null}
      <ul>
        {lead.files.map((file) => (
          <LeadFile key={file.id} leadId={lead.id} file={file} mayEdit={mayEdit} />
        ))}
      </ul>
    </Section>
  )
}

type LeadFileProps = { leadId: string; file: LeadCardDto["files"][number]; mayEdit: boolean }

function LeadFile({ leadId, file, mayEdit }: LeadFileProps) {
  const t = useTranslations("leads.card.files")
  const onSettled = useLeadsChanged()
  const [asking, setAsking] = useState(false)
  const hide = useMutation(client.leads.hideFile.mutationOptions({ onSettled }))
  const Icon = file.type === "image/webp" ? Picture : FileText
  const name = file.name || t("nameless")
  return (
    <li className="flex min-h-13 items-center gap-3 border-b border-line py-1">
      <Icon aria-hidden="true" className="size-4.5 shrink-0 text-soft" />
      <div className="min-w-0 flex-1">
        <a
          href={file.url}
          target="_blank"
          rel="noreferrer"
          className="block truncate font-medium hover:text-accent-strong"
        >
          {name}
        </a>
        <p className="truncate text-sm text-soft tabular">
          {[formatDateTime(file.at), file.by?.name].filter(Boolean).join(" · ")}
        </p>
      </div>
      {mayEdit ? (
        <IconButton size="sm" label={t("removeOf", { name })} onClick={() => setAsking(true)}>
          <Trash2 aria-hidden="true" />
        </IconButton>
      ) : null}
      {asking ? (
        <ConfirmDialog
          title={t("removeTitle", { name })}
          text={t("removeText")}
          submit={t("remove")}
          danger
          pending={hide.isPending}
          error={hide.error}
          onClose={() => setAsking(false)}
          onConfirm={() => hide.mutate({ id: leadId, fileId: file.id }, { onSuccess: () => setAsking(false) })}
        />
      ) : null}
    </li>
  )
}
