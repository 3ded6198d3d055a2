"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useUnitsChanged } from "@/components/admin/units/use-units-changed"
import { ConfirmDialog } from "@/components/desk/confirm-dialog"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { client } from "@/lib/client/client"
import type { PriceChangeDto } from "@/lib/domain/prices/schema"
import { useChangeWords } from "./change-words"
import { OutcomeView } from "./outcome-view"

/** Asks, gives the old prices back, and says which could not be given and why. */
export function RevertDialog({ change, onClose }: { change: PriceChangeDto; onClose: () => void }) {
  const t = useTranslations()
  const wordsOf = useChangeWords()
  const onSettled = useUnitsChanged()
  const revert = useMutation(client.prices.revert.mutationOptions({ onSettled }))
  if (revert.data) {
    return (
      <Dialog
        open
        size="lg"
        onOpenChange={(open) => (open ? undefined : onClose())}
        title={t("prices.reverted", { count: revert.data.count })}
        closeLabel={t("common.close")}
        footer={<Button onClick={onClose}>{t("common.close")}</Button>}
      >
        <OutcomeView outcome={revert.data} done />
      </Dialog>
    )
  }
  return (
    <ConfirmDialog
      title={t("prices.revertTitle", { change: wordsOf(change) })}
      text={t("prices.revertText", { count: change.count })}
      submit={t("prices.revert")}
      danger
      pending={revert.isPending}
      error={revert.error}
      onConfirm={() => revert.mutate({ id: change.id })}
      onClose={onClose}
    />
  )
}
