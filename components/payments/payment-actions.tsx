"use client"

import { X } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { ReasonDialog } from "@/components/desk/reason-dialog"
import { Button } from "@/components/ui/button"
import { IconButton } from "@/components/ui/icon-button"
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
  const t = useTranslations("payments")
  const { cancel } = usePaymentActions()
  return (
    <ReasonDialog
      title={t("cancelTitle")}
      text={t("cancelText")}
      label={t("reason")}
      submit={t("cancelSubmit")}
      pending={cancel.isPending}
      onSubmit={(reason) => cancel.mutate({ id, reason }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
