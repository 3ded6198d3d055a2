"use client"

import { useLocale, useTranslations } from "next-intl"
import { standsInBuilding } from "@/components/grid/unit"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import type { Currency } from "@/lib/domain/money"
import type { ChangedUnitDto } from "@/lib/domain/prices/schema"
import { currencySuffix, formatArea, formatMoney, formatRooms } from "@/lib/i18n/format"
import { capital, formatPlace } from "@/lib/i18n/format-place"
import { signed } from "./signed"

type PriceRowsProps = { units: readonly ChangedUnitDto[]; currency: Currency; label: string }

/** Old → new of each unit. */
export function PriceRows({ units, currency, label }: PriceRowsProps) {
  const t = useTranslations()
  const locale = useLocale()
  const suffix = currencySuffix(currency, locale)
  const money = (amount: number | null) =>
    amount === null ? "–" : formatMoney(amount, currency, locale, { bare: true })
  return (
    <Table label={label}>
      <TableHead>
        <Th>{t("prices.unit")}</Th>
        <Th className="max-md:hidden">{t("prices.place")}</Th>
        <Th numeric className="max-md:hidden">
          {t("prices.area")}
        </Th>
        <Th numeric className="max-sm:hidden">
          {t("prices.old")}, {suffix}
        </Th>
        <Th numeric>
          {t("prices.new")}, {suffix}
        </Th>
        <Th numeric>{t("prices.delta")}</Th>
      </TableHead>
      <tbody>
        {units.map((unit) => {
          const { number, block, entrance, floor, kind, rooms, areaDm2, oldPrice, newPrice } = unit
          const delta = (newPrice ?? 0) - (oldPrice ?? 0)
          const place = formatPlace({ block, entrance: standsInBuilding(unit) ? entrance : undefined, floor }, locale)
          return (
            <TableRow key={unit.id}>
              <Td>
                <p className="font-medium whitespace-nowrap">{t("grid.number", { number })}</p>
                <p className="text-sm text-soft">
                  {kind === "apartment" && rooms !== null ? formatRooms(rooms, locale) : t(`grid.kind.${kind}`)}
                </p>
              </Td>
              <Td className="text-soft max-md:hidden">{capital(place)}</Td>
              <Td numeric className="max-md:hidden">
                {formatArea(areaDm2, locale, { exact: true })}
              </Td>
              <Td numeric className="text-soft max-sm:hidden">
                {money(oldPrice)}
              </Td>
              <Td numeric className="font-medium">
                {money(newPrice)}
              </Td>
              <Td numeric className="text-soft">
                {signed(money(delta), delta)}
              </Td>
            </TableRow>
          )
        })}
      </tbody>
    </Table>
  )
}
