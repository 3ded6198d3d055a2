"use client"

import { useLocale, useTranslations } from "next-intl"
import { Stat, StatStrip } from "@/components/ui/stat"
import type { CampaignFigures } from "@/lib/domain/campaigns/report/schema"
import type { Currency } from "@/lib/domain/money"
import { FigureFormula, FigureLink } from "./figure-link"
import { type Figure, figureSuffix } from "./figures"

const STRIPS: readonly (readonly Figure[])[] = [
  ["leads", "reservations", "contracts", "payments"],
  ["spend", "costPerLead", "costPerReservation", "costPerContract", "romi"],
]

/** What came, and what it has cost. */
export function FigureStrips({ figures, currency }: { figures: CampaignFigures; currency: Currency }) {
  const t = useTranslations("marketing.number")
  const locale = useLocale()
  return (
    <div className="flex flex-col gap-3">
      {STRIPS.map((strip) => (
        <StatStrip key={strip[0]}>
          {strip.map((figure) => (
            <Stat
              key={figure}
              label={t(figure)}
              info={<FigureFormula number={figure} />}
              value={
                <FigureLink
                  figure={figure}
                  value={figures[figure]}
                  currency={currency}
                  className="after:absolute after:inset-0"
                />
              }
              suffix={
                figures[figure] === null ? null : (
                  <span className="max-sm:hidden">{figureSuffix(figure, { currency, locale })}</span>
                )
              }
              tone={figure === "romi" && figures.romi !== null && figures.romi < 0 ? "late" : undefined}
            />
          ))}
        </StatStrip>
      ))}
    </div>
  )
}
