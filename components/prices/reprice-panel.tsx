"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { NO_CONDITIONS, toFilter } from "@/components/admin/units/conditions"
import { ConditionsBar } from "@/components/admin/units/conditions-bar"
import { ConfirmDialog } from "@/components/desk/confirm-dialog"
import { useRefusal } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { Section } from "@/components/ui/section"
import type { ComplexDto } from "@/lib/domain/complexes/schema"
import type { LayoutChoice } from "@/lib/domain/layouts/schema"
import { ChangeFields } from "./change-fields"
import { NO_CHANGE, toChange } from "./draft"
import { OutcomeView } from "./outcome-view"
import { useReprice } from "./use-reprice"

type RepricePanelProps = { complex: ComplexDto; layouts: readonly LayoutChoice[] }

/** A bulk change of prices: whose, how, what would come of it, and then at once. */
export function RepricePanel({ complex, layouts }: RepricePanelProps) {
  const t = useTranslations("prices")
  const sentence = useRefusal()
  const [conditions, setConditions] = useState(NO_CONDITIONS)
  const [draft, setDraft] = useState(NO_CHANGE)
  const [asked, setAsked] = useState(false)
  const reprice = useReprice(toFilter(complex.id, conditions), toChange(draft, complex.currency), () => {
    setAsked(false)
    setDraft(NO_CHANGE)
  })
  const count = reprice.outcome?.count ?? 0
  return (
    <Section title={t("bulkTitle")}>
      <div className="flex flex-col gap-5 pt-4">
        <ConditionsBar places={complex} layouts={layouts} value={conditions} onChange={setConditions} />
        <ChangeFields value={draft} currency={complex.currency} onChange={setDraft} />
        {reprice.error && !asked ? (
          <p role="alert" className="text-late">
            {sentence(reprice.error)}
          </p>
        ) : null}
        <div aria-live="polite" aria-busy={reprice.isStale}>
          {reprice.outcome ? <OutcomeView outcome={reprice.outcome} /> : <p className="text-soft">{t("nothingYet")}</p>}
        </div>
        <div className="flex flex-wrap items-center justify-end gap-3">
          <p className="min-w-0 flex-1 text-sm text-soft">{t("frozenText")}</p>
          <Button variant="primary" disabled={!reprice.isReady} onClick={() => setAsked(true)}>
            {t("apply", { count })}
          </Button>
        </div>
      </div>
      {asked ? (
        <ConfirmDialog
          title={t("confirmTitle", { count })}
          text={t("confirmText")}
          submit={t("apply", { count })}
          pending={reprice.isPending}
          error={reprice.error}
          onConfirm={reprice.apply}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </Section>
  )
}
