"use client"

import { useLocale, useTranslations } from "next-intl"
import { standsInBuilding } from "@/components/grid/unit"
import { DescriptionList } from "@/components/ui/description-list"
import type { UnitDto } from "@/lib/domain/units/schema"
import { formatArea, formatMoney } from "@/lib/i18n/format"
import { formatFloorNumber } from "@/lib/i18n/format-place"

/** The price first and large; then what the unit is. */
export function UnitFacts({ unit }: { unit: UnitDto }) {
  const t = useTranslations("liveGrid")
  const grid = useTranslations("grid")
  const locale = useLocale()
  const { price, perM2, currency, blockedReason, blockedNote } = unit
  const money = (amount: number) => formatMoney(amount, currency, locale)
  return (
    <div>
      <p className="text-2xl font-semibold tabular">{price === null ? t("noPrice") : money(price)}</p>
      {perM2 === null ? null : <p className="text-soft tabular">{grid("perM2", { price: money(perM2) })}</p>}
      <DescriptionList
        className="mt-4"
        items={[
          { label: t("area"), value: formatArea(unit.areaDm2, locale, { exact: true }), numeric: true },
          { label: t("block"), value: unit.block, numeric: true },
          { label: t("entrance"), value: standsInBuilding(unit) ? unit.entrance : null, numeric: true },
          { label: t("floor"), value: formatFloorNumber(unit.floor), numeric: true },
          {
            label: t("blocked"),
            value: blockedReason ? [t(`reason.${blockedReason}`), blockedNote].filter(Boolean).join(": ") : null,
          },
        ]}
      />
    </div>
  )
}
