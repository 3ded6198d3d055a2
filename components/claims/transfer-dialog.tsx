"use client"

import { useQuery } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Combobox } from "@/components/ui/combobox"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Segmented } from "@/components/ui/segmented"
import { Textarea } from "@/components/ui/textarea"
import { client } from "@/lib/client/client"
import type { LeadDto } from "@/lib/domain/leads/schema"
import { LeadPicker } from "./lead-picker"
import { useClaimActions } from "./use-claim-actions"

type TransferDialogProps = { claimId: string; unitNumber: string; onClose: () => void }

/** A claim to another client, or with its client to another salesperson; the reason stands in the history of both. */
export function TransferDialog({ claimId, unitNumber, onClose }: TransferDialogProps) {
  const t = useTranslations("claims.transferDialog")
  const common = useTranslations("common")
  const reasons = useTranslations("claims")
  const { transfer } = useClaimActions()
  const [to, setTo] = useState<"lead" | "person">("lead")
  const [lead, setLead] = useState<LeadDto | null>(null)
  const [userId, setUserId] = useState<string | null>(null)
  const [reason, setReason] = useState("")
  const staff = useQuery(
    client.staff.list.queryOptions({ input: { limit: 200, role: "sales" }, enabled: to === "person" }),
  )
  const target = to === "lead" ? lead && { leadId: lead.id } : userId && { userId }
  const ready = target && reason.trim() !== ""
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title", { number: unitNumber })}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button
            variant="primary"
            pending={transfer.isPending}
            disabled={!ready}
            onClick={() => {
              if (target) transfer.mutate({ id: claimId, ...target, reason }, { onSuccess: onClose })
            }}
          >
            {t("submit")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Segmented
          label={t("to")}
          value={to}
          onValueChange={setTo}
          options={(["lead", "person"] as const).map((value) => ({ value, label: t(value) }))}
        />
        {to === "lead" ? (
          <LeadPicker value={lead} onChange={setLead} />
        ) : (
          <Field label={t("toPerson")} required>
            <Combobox
              value={userId}
              valueLabel={staff.data?.items.find(({ id }) => id === userId)?.name}
              pending={staff.isFetching}
              emptyLabel={staff.isFetching ? common("loading") : common("notFound")}
              onValueChange={setUserId}
              options={(staff.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
        )}
        <p className="text-sm text-soft">{t(to === "lead" ? "leadHint" : "personHint")}</p>
        <Field label={reasons("reason")} required>
          <Textarea rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <Refusal error={transfer.error} />
      </div>
    </Dialog>
  )
}
