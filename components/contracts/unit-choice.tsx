"use client"

import { useLocale, useTranslations } from "next-intl"
import { Checkbox } from "@/components/ui/checkbox"
import { Section } from "@/components/ui/section"
import type { Currency } from "@/lib/domain/money"
import { formatArea, formatMoney } from "@/lib/i18n/format"
import { formatPlace } from "@/lib/i18n/format-place"
import { type PaperUnit, totalOf } from "./units"

type UnitChoiceProps = {
  units: readonly PaperUnit[]
  /** Claims of the units that are on the paper. */
  chosen: readonly string[]
  /** The claim that the contract is made of: it stays. */
  required?: string
  currency: Currency
  onChange: (chosen: string[]) => void
}

/** Which of the lead's units go on one paper: a flat with its parking place. One at least. */
export function UnitChoice({ units, chosen, required, currency, onChange }: UnitChoiceProps) {
  const t = useTranslations()
  const locale = useLocale()
  const money = (amount: number) => formatMoney(amount, currency, locale)
  return (
    <Section title={t("contracts.draft.units")}>
      <ul>
        {units.map((unit) => {
          const id = unit.reservationId
          const on = chosen.includes(id)
          const last = on && (chosen.length === 1 || id === required)
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-2.5">
              <Checkbox
                checked={on}
                disabled={last}
                onCheckedChange={() => onChange(on ? chosen.filter((other) => other !== id) : [...chosen, id])}
                label={
                  <>
                    {t(`grid.kind.${unit.kind}`)} {t("contracts.unit", { number: unit.number })},{" "}
                    {formatArea(unit.areaDm2, locale, { exact: true })}
                    <span className="block text-sm text-soft">{formatPlace(unit, locale)}</span>
                  </>
                }
              />
              <span className="ml-auto tabular">{money(unit.price)}</span>
            </li>
          )
        })}
      </ul>
      <p className="flex justify-between gap-4 py-2.5 font-semibold tabular">
        <span>{t("contracts.schedule.total")}</span>
        <span>{money(totalOf(units, chosen))}</span>
      </p>
    </Section>
  )
}
