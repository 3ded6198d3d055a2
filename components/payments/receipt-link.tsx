"use client"

import { Paperclip } from "lucide-react"
import { useTranslations } from "next-intl"
import type { PaymentDto } from "@/lib/domain/payments/schema"
import { ReceiptButton } from "./receipt-button"
import { usePaymentActions } from "./use-payment-actions"

type ReceiptLinkProps = { payment: Pick<PaymentDto, "id" | "status" | "receipt">; mayAttach: boolean }

/** Opens a payment's receipt; where there is none, takes it from whoever may attach one. */
export function ReceiptLink({ payment, mayAttach }: ReceiptLinkProps) {
  const t = useTranslations("payments.receipt")
  const { attach } = usePaymentActions()
  const { id, status, receipt } = payment
  if (receipt) {
    return (
      <a
        href={receipt.url}
        target="_blank"
        rel="noreferrer"
        title={receipt.name}
        aria-label={t("open", { name: receipt.name })}
        className="inline-flex size-8 items-center justify-center rounded-control text-accent-strong hover:bg-ink/5 [&_svg]:size-4"
      >
        <Paperclip aria-hidden="true" />
      </a>
    )
  }
  if (!mayAttach || status === "cancelled") return null
  return (
    <ReceiptButton
      icon
      label={t("attach")}
      pending={attach.isPending}
      onUploaded={(file) => attach.mutate({ id, receiptId: file.id })}
    />
  )
}
