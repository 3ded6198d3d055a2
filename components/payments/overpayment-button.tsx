"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { OverpaymentDialog } from "./overpayment-dialog"

/** Offers the decision where money of a signed contract lies on an item that is not due yet. */
export function OverpaymentButton({ contract, today }: { contract: ContractDto; today: string }) {
  const t = useTranslations("payments.overpayment")
  const [open, setOpen] = useState(false)
  const early = contract.items.some((item) => item.effectiveDate > today && item.paid > 0 && item.type !== "hybrid")
  if (contract.status !== "signed" || !early) return null
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {t("action")}
      </Button>
      {open ? <OverpaymentDialog contractId={contract.id} today={today} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
