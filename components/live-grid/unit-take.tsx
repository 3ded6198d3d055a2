"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { ClaimForm } from "@/components/claims/claim-form"
import { LeadPicker } from "@/components/claims/lead-picker"
import type { ClaimRights } from "@/components/claims/rights"
import { Section } from "@/components/ui/section"
import type { LeadDto } from "@/lib/domain/leads/schema"
import type { UnitDto } from "@/lib/domain/units/schema"
import { useAskedLead } from "./use-asked-lead"

/** Takes the unit for a lead, or lets the lead wait for it. */
export function UnitTake({ unit, rights }: { unit: UnitDto; rights: ClaimRights }) {
  const t = useTranslations("liveGrid")
  const [picked, setLead] = useState<LeadDto | null>()
  const asked = useAskedLead()
  const lead = picked === undefined ? asked : picked
  const taken = unit.claim !== null
  return (
    <Section title={t(taken ? "toQueue" : "take")}>
      <div className="pt-3">
        <ClaimForm
          leadId={lead?.id ?? null}
          unitId={unit.id}
          taken={taken}
          rights={rights}
          onDone={() => setLead(null)}
        >
          <LeadPicker value={lead} onChange={setLead} />
        </ClaimForm>
      </div>
    </Section>
  )
}
