"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import type { Currency } from "@/lib/domain/money"
import type { UnitFilter } from "@/lib/domain/units/schema"
import { ChangeFields } from "./change-fields"
import { NO_CHANGE, type PriceDraft, toChange } from "./draft"
import { OutcomeView } from "./outcome-view"
import { useReprice } from "./use-reprice"

type RepriceDialogProps = { filter: UnitFilter; count: number; currency: Currency; onClose: () => void }

/** New prices for a selection: what they would be stands below before they are. */
export function RepriceDialog({ filter, count, currency, onClose }: RepriceDialogProps) {
  const t = useTranslations()
  const [draft, setDraft] = useState<PriceDraft>({ ...NO_CHANGE, way: "rate" })
  const reprice = useReprice(filter, toChange(draft, currency), onClose)
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("prices.selectionTitle", { count })}
      description={t("prices.frozenText")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button variant="primary" disabled={!reprice.isReady} pending={reprice.isPending} onClick={reprice.apply}>
            {t("prices.apply", { count: reprice.outcome?.count ?? 0 })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <ChangeFields value={draft} currency={currency} onChange={setDraft} />
        <Refusal error={reprice.error} />
        {reprice.outcome ? <OutcomeView outcome={reprice.outcome} /> : null}
      </div>
    </Dialog>
  )
}
