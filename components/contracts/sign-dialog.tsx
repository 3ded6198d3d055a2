"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { useContractActions } from "./use-contract-actions"

/** Signing cannot be taken back, so it asks. */
export function SignDialog({ contract }: { contract: Pick<ContractDto, "id" | "number"> }) {
  const t = useTranslations()
  const { sign } = useContractActions()
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      size="sm"
      title={t("contracts.signTitle", { number: contract.number })}
      description={t("contracts.signText")}
      closeLabel={t("common.close")}
      trigger={<Button variant="primary">{t("contracts.sign")}</Button>}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{t("common.cancel")}</Button>
          <Button
            variant="primary"
            pending={sign.isPending}
            onClick={() => sign.mutate({ id: contract.id }, { onSettled: () => setOpen(false) })}
          >
            {t("contracts.sign")}
          </Button>
        </>
      }
    />
  )
}
