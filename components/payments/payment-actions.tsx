"use client"

import { X } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { IconButton } from "@/components/ui/icon-button"
import { Textarea } from "@/components/ui/textarea"
import type { PaymentDto } from "@/lib/domain/payments/schema"
import { usePaymentActions } from "./use-payment-actions"

/** What is done with a payment: confirmed while it waits, taken back with a reason as long as it stands. */
export function PaymentActions({ payment }: { payment: Pick<PaymentDto, "id" | "status"> }) {
  const t = useTranslations("payments")
  const { complete } = usePaymentActions()
  const [cancelling, setCancelling] = useState(false)
  if (payment.status === "cancelled") return null
  return (
    <span className="inline-flex items-center gap-1">
      {payment.status === "pending" ? (
        <Button size="sm" pending={complete.isPending} onClick={() => complete.mutate({ id: payment.id })}>
          {t("complete")}
        </Button>
      ) : null}
      <IconButton size="sm" label={t("cancelAction")} onClick={() => setCancelling(true)}>
        <X aria-hidden="true" />
      </IconButton>
      {cancelling ? <CancelPayment id={payment.id} onClose={() => setCancelling(false)} /> : null}
    </span>
  )
}

function CancelPayment({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations()
  const { cancel } = usePaymentActions()
  const [reason, setReason] = useState("")
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="sm"
      title={t("payments.cancelTitle")}
      description={t("payments.cancelText")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.close")}</Button>
          <Button
            variant="danger"
            disabled={reason.trim() === ""}
            pending={cancel.isPending}
            onClick={() => cancel.mutate({ id, reason }, { onSuccess: onClose })}
          >
            {t("payments.cancelSubmit")}
          </Button>
        </>
      }
    >
      <Field label={t("payments.reason")} required>
        <Textarea rows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Dialog>
  )
}
