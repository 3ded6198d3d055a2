"use client"

import { useLocale, useTranslations } from "next-intl"
import { Dialog } from "@/components/ui/dialog"
import type { UnitDto } from "@/lib/domain/units/schema"
import { formatArea, formatMoney } from "@/lib/i18n/format"
import { capital, formatPlace } from "@/lib/i18n/format-place"
import { ClaimForm } from "./claim-form"
import type { ClaimRights } from "./rights"

type TakeDialogProps = { leadId: string; unit: UnitDto; rights: ClaimRights; onClose: () => void }

/** A unit that was found for a lead: only how it is claimed is left to say. */
export function TakeDialog({ leadId, unit, rights, onClose }: TakeDialogProps) {
  const t = useTranslations()
  const locale = useLocale()
  const words = [
    unit.price === null ? null : formatMoney(unit.price, unit.currency, locale),
    formatArea(unit.areaDm2, locale),
    capital(formatPlace(unit, locale)),
  ]
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="sm"
      title={t("claims.match.take", { number: unit.number })}
      description={words.filter(Boolean).join(" · ")}
      closeLabel={t("common.close")}
    >
      <ClaimForm leadId={leadId} unitId={unit.id} taken={unit.claim !== null} rights={rights} onDone={onClose}>
        {null}
      </ClaimForm>
    </Dialog>
  )
}
