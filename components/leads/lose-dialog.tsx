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

/** Why the lead is lost. It frees what the lead holds, so it asks first. */
export function LoseDialog({ leadId, onClose }: { leadId: string; onClose: () => void }) {
  const t = useTranslations()
  const { status } = useLeadActions(leadId)
  const [reason, setReason] = useState<LostReason | null>(null)
  const [note, setNote] = useState("")

  function lose() {
    if (!reason) return
    const input = { id: leadId, status: "lost" as const, reason, ...(note.trim() ? { note } : {}) }
    status.mutate(input, { onSuccess: onClose })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="sm"
      title={t("leads.card.loseDialog.title")}
      description={t("leads.card.loseDialog.text")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button variant="danger" disabled={reason === null} pending={status.isPending} onClick={lose}>
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
        <Refusal error={status.error} />
      </div>
    </Dialog>
  )
}
