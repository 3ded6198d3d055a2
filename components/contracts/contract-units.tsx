"use client"

import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { formatArea, formatMoney } from "@/lib/i18n/format"
import { formatPlace } from "@/lib/i18n/format-place"

/** What is on the paper where it is more than one thing, each with its price; and when the keys were given. */
export function ContractUnits({ contract }: { contract: ContractDto }) {
  const t = useTranslations()
  const locale = useLocale()
  const { units, complex, currency, handover } = contract
  if (units.length < 2 && !handover) return null
  return (
    <Section title={t("contracts.draft.units")} note={units.length > 1 ? units.length : undefined}>
      <Rows>
        {units.map((unit) => (
          <Row
            key={unit.id}
            href={`/dashboard/grid/${complex.slug}/${unit.id}` as Route}
            title={`${t(`grid.kind.${unit.kind}`)} ${t("contracts.unit", { number: unit.number })}`}
            note={`${formatPlace(unit, locale)}, ${formatArea(unit.areaDm2, locale, { exact: true })}`}
            end={
              <>
                <span className="block text-ink">{formatMoney(unit.price, currency, locale)}</span>
                {t(`liveGrid.status.${unit.status}`)}
              </>
            }
          />
        ))}
      </Rows>
      {handover?.note || handover?.by ? (
        <p className="pt-2.5 text-sm text-soft">
          {[handover.by ? t("contracts.handover.by", { name: handover.by }) : null, handover.note]
            .filter(Boolean)
            .join(" · ")}
        </p>
      ) : null}
    </Section>
  )
}
