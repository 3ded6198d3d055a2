"use client"

import { useTranslations } from "next-intl"
import { ReasonDialog } from "@/components/desk/reason-dialog"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { useContractActions } from "./use-contract-actions"

type UndoHandoverDialogProps = { contract: Pick<ContractDto, "id" | "number">; onClose: () => void }

/** The keys were put down by mistake: the units are sold again. */
export function UndoHandoverDialog({ contract, onClose }: UndoHandoverDialogProps) {
  const t = useTranslations("contracts")
  const { undoHandover } = useContractActions()
  return (
    <ReasonDialog
      title={t("handover.undoTitle", { number: contract.number })}
      text={t("handover.undoText")}
      label={t("cancel.reason")}
      submit={t("handover.undo")}
      pending={undoHandover.isPending}
      onSubmit={(reason) => undoHandover.mutate({ id: contract.id, reason }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
