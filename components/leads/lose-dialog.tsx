"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { RadioGroup } from "@/components/ui/radio-group"
import { Textarea } from "@/components/ui/textarea"
import { LOST_REASONS, type LostReason } from "@/lib/domain/leads/schema"
import { useLeadActions } from "./use-lead-actions"

/** One lead is lost: that frees what it holds, so it asks first. */
export function LoseDialog({ leadId, onClose }: { leadId: string; onClose: () => void }) {
  const t = useTranslations("leads.card.loseDialog")
  const { status } = useLeadActions(leadId)
  return (
    <LossDialog
      title={t("title")}
      text={t("text")}
      pending={status.isPending}
      error={status.error}
      onLose={(loss) => status.mutate({ id: leadId, status: "lost", ...loss }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}

type LossDialogProps = {
  title: string
  text: string
  pending: boolean
  error: unknown
  onLose: (loss: { reason: LostReason; note?: string }) => void
  onClose: () => void
}

/** Why a client, or several, will not buy. */
export function LossDialog({ title, text, pending, error, onLose, onClose }: LossDialogProps) {
  const t = useTranslations()
  const [reason, setReason] = useState<LostReason | null>(null)
  const [note, setNote] = useState("")
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="sm"
      title={title}
      description={text}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            variant="danger"
            disabled={reason === null}
            pending={pending}
            onClick={() => (reason ? onLose({ reason, ...(note.trim() ? { note } : {}) }) : undefined)}
          >
            {t("leads.card.loseDialog.submit")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <RadioGroup
          label={t("leads.card.loseDialog.reason")}
          onValueChange={setReason}
          options={LOST_REASONS.map((value) => ({ value, label: t(`leads.lost.${value}`) }))}
        />
        <Field label={t("leads.card.loseDialog.note")}>
          <Textarea rows={2} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
        </Field>
        <Refusal error={error} />
      </div>
    </Dialog>
  )
}
