"use client"

import { Plus } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import type { UnitDto } from "@/lib/domain/units/schema"
import { ClaimForm } from "./claim-form"
import type { ClaimRights } from "./rights"
import { UnitPicker } from "./unit-picker"

/** A unit for a lead whose card is open. */
export function ClaimDialog({ leadId, rights }: { leadId: string; rights: ClaimRights }) {
  const t = useTranslations()
  const [open, setOpen] = useState(false)
  const [unit, setUnit] = useState<UnitDto | null>(null)
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        setUnit(null)
      }}
      title={t("claims.form.title")}
      closeLabel={t("common.close")}
      trigger={
        <Button size="sm">
          <Plus aria-hidden="true" />
          {t("claims.lead.add")}
        </Button>
      }
    >
      <ClaimForm
        leadId={leadId}
        unitId={unit?.id ?? null}
        taken={unit?.claim != null}
        rights={rights}
        onDone={() => setOpen(false)}
      >
        <UnitPicker value={unit} onChange={setUnit} />
      </ClaimForm>
    </Dialog>
  )
}
