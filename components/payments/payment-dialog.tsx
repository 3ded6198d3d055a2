"use client"

import { Plus } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { type PaidClaim, type PaidContract, PaymentForm } from "./payment-form"

type PaymentDialogProps = {
  today: string
  cashAllowed: boolean
  contract?: PaidContract
  claim?: PaidClaim
  small?: boolean
}

/** The button of the desk, of a contract's and of a lead's card, and the form behind it. */
export function PaymentDialog({ small, ...form }: PaymentDialogProps) {
  const t = useTranslations()
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t("payments.add")}
      description={
        form.claim?.label ?? (form.contract ? `${form.contract.number} · ${form.contract.buyerName}` : undefined)
      }
      closeLabel={t("common.close")}
      trigger={
        <Button variant={small ? "secondary" : "primary"} size={small ? "sm" : "md"}>
          <Plus aria-hidden="true" />
          {t(form.claim ? "payments.addBooking" : "payments.add")}
        </Button>
      }
    >
      <PaymentForm {...form} onDone={() => setOpen(false)} />
    </Dialog>
  )
}
