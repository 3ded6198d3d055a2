"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Textarea } from "@/components/ui/textarea"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { useContractActions } from "./use-contract-actions"

type UndoHandoverDialogProps = { contract: Pick<ContractDto, "id" | "number">; onClose: () => void }

/** The keys were put down by mistake: the units are sold again, and the log keeps why. */
export function UndoHandoverDialog({ contract, onClose }: UndoHandoverDialogProps) {
  const t = useTranslations()
  const { undoHandover } = useContractActions()
  const [reason, setReason] = useState("")
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="sm"
      title={t("contracts.handover.undoTitle", { number: contract.number })}
      description={t("contracts.handover.undoText")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.close")}</Button>
          <Button
            variant="danger"
            disabled={reason.trim() === ""}
            pending={undoHandover.isPending}
            onClick={() => undoHandover.mutate({ id: contract.id, reason }, { onSuccess: onClose })}
          >
            {t("contracts.handover.undo")}
          </Button>
        </>
      }
    >
      <Field label={t("contracts.cancel.reason")} required>
        <Textarea rows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Dialog>
  )
}
