"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Textarea } from "@/components/ui/textarea"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { useContractActions } from "./use-contract-actions"

type HandoverDialogProps = {
  contract: Pick<ContractDto, "id" | "number">
  /** The company's day. */
  today: string
}

/** The day of the keys; all units of the contract are handed over with it. */
export function HandoverDialog({ contract, today }: HandoverDialogProps) {
  const t = useTranslations()
  const { handOver } = useContractActions()
  const [open, setOpen] = useState(false)
  const [on, setOn] = useState(today)
  const [note, setNote] = useState("")
  const problem = handOver.error ? readProblem(handOver.error) : null
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      size="sm"
      title={t("contracts.handover.title", { number: contract.number })}
      description={t("contracts.handover.text")}
      closeLabel={t("common.close")}
      trigger={<Button variant="primary">{t("contracts.handover.action")}</Button>}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{t("common.cancel")}</Button>
          <Button
            variant="primary"
            disabled={!on}
            pending={handOver.isPending}
            onClick={() =>
              handOver.mutate(
                { id: contract.id, on, ...(note.trim() ? { note } : {}) },
                { onSuccess: () => setOpen(false) },
              )
            }
          >
            {t("contracts.handover.submit")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t("contracts.handover.on")} required error={fieldProblem(problem, "on")}>
          <Input type="date" max={today} value={on} onChange={(event) => setOn(event.target.value)} />
        </Field>
        <Field label={t("contracts.handover.note")}>
          <Textarea rows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
        </Field>
      </div>
    </Dialog>
  )
}
