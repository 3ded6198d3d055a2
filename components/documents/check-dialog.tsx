"use client"

import { CircleAlert, CircleCheck } from "lucide-react"
import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import type { DocumentKind } from "@/lib/domain/documents/rules"
import type { TemplateReport } from "@/lib/domain/documents/templates/schema"
import type { MediaDto } from "@/lib/domain/media/schema"
import { useDownload } from "./use-download"
import { useTemplateActions } from "./use-template-actions"

type CheckDialogProps = {
  complexId: string
  kind: DocumentKind
  media: Pick<MediaDto, "id" | "name">
  report: TemplateReport
  onClose: () => void
}

/** What an uploaded file asks for. With a fault it is named and nothing more can be done than to mend it. */
export function CheckDialog({ complexId, kind, media, report, onClose }: CheckDialogProps) {
  const t = useTranslations("documents")
  const common = useTranslations("common")
  const { add } = useTemplateActions()
  const download = useDownload()
  const { faults, placeholders } = report
  const good = faults.length === 0
  const example = `/api/complexes/${complexId}/templates/example?kind=${kind}&format=docx&mediaId=${media.id}`
  const Icon = good ? CircleCheck : CircleAlert
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("check.title")}
      description={<span className="break-words">{media.name}</span>}
      closeLabel={common("close")}
      footer={
        good ? (
          <>
            <Button pending={download.isPending} onClick={() => download.mutate(example)}>
              {t("screen.previewDocx")}
            </Button>
            <Button
              variant="primary"
              pending={add.isPending}
              onClick={() => add.mutate({ id: complexId, kind, mediaId: media.id }, { onSuccess: onClose })}
            >
              {t("screen.activate")}
            </Button>
          </>
        ) : (
          <Button variant="primary" onClick={onClose}>
            {common("close")}
          </Button>
        )
      }
    >
      <p className="flex items-start gap-2">
        <Icon
          aria-hidden="true"
          className={good ? "mt-0.5 size-4 shrink-0 text-free-ink" : "mt-0.5 size-4 shrink-0 text-late"}
        />
        {t(good ? (placeholders.length === 0 ? "check.empty" : "check.good") : "check.bad")}
      </p>
      {good ? null : (
        <ul className="mt-3 flex flex-col gap-1.5">
          {faults.map(({ kind: fault, tag }) => (
            <li key={`${fault} ${tag}`} className="break-words border-l-2 border-late pl-3">
              {t(`fault.${fault}`, { tag: `{${tag}}` })}
            </li>
          ))}
        </ul>
      )}
      {placeholders.length > 0 ? (
        <>
          <p className="mt-4 text-sm text-soft">{t("check.used", { count: placeholders.length })}</p>
          <p className="mt-1 font-mono text-sm break-words text-soft">
            {placeholders.map((name) => `{${name}}`).join(" ")}
          </p>
        </>
      ) : null}
    </Dialog>
  )
}
