"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { toast } from "@/components/ui/toast"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { useContractActions } from "./use-contract-actions"

type PlanHandoverDialogProps = {
  contract: Pick<ContractDto, "id" | "number" | "handoverPlannedOn">
  /** The company's day. */
  today: string
  onClose: () => void
}

/** The day that was agreed with the buyer for the keys, or no day any more. */
export function PlanHandoverDialog({ contract, today, onClose }: PlanHandoverDialogProps) {
  const t = useTranslations()
  const { planHandover } = useContractActions()
  const planned = contract.handoverPlannedOn
  const [on, setOn] = useState(planned && planned >= today ? planned : "")
  const problem = planHandover.error ? readProblem(planHandover.error) : null
  const plan = (day: string | null) =>
    planHandover.mutate(
      { id: contract.id, on: day },
      {
        onSuccess: () => {
          toast.success(t(day ? "contracts.handover.planDone" : "contracts.handover.planCleared"))
          onClose()
        },
      },
    )
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="sm"
      title={t("contracts.handover.planTitle", { number: contract.number })}
      description={t("contracts.handover.planText")}
      closeLabel={t("common.close")}
      footer={
        <>
          {planned ? (
            <Button variant="ghost" pending={planHandover.isPending} onClick={() => plan(null)}>
              {t("contracts.handover.planClear")}
            </Button>
          ) : (
            <Button onClick={onClose}>{t("common.cancel")}</Button>
          )}
          <Button variant="primary" disabled={!on} pending={planHandover.isPending} onClick={() => plan(on)}>
            {t("contracts.handover.planSubmit")}
          </Button>
        </>
      }
    >
      <Field label={t("contracts.handover.planOn")} required error={fieldProblem(problem, "on")}>
        <Input type="date" min={today} max="2199-12-31" value={on} onChange={(event) => setOn(event.target.value)} />
      </Field>
      <Refusal error={planHandover.error} unlessFields />
    </Dialog>
  )
}
