"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Textarea } from "@/components/ui/textarea"
import { useClaimActions } from "./use-claim-actions"

/** Somebody else may take the unit at once, so it asks. */
export function ReleaseDialog({ claimId, onClose }: { claimId: string; onClose: () => void }) {
  const t = useTranslations()
  const { release } = useClaimActions()
  const [reason, setReason] = useState("")
  const input = { id: claimId, ...(reason.trim() ? { reason } : {}) }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="sm"
      title={t("claims.releaseTitle")}
      description={t("claims.releaseText")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            variant="danger"
            pending={release.isPending}
            onClick={() => release.mutate(input, { onSettled: onClose })}
          >
            {t("claims.release")}
          </Button>
        </>
      }
    >
      <Field label={t("claims.reason")} hint={t("common.optional")}>
        <Textarea rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Dialog>
  )
}
