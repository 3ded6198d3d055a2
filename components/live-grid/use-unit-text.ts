"use client"

import { useLocale, useTranslations } from "next-intl"
import { useMemo } from "react"
import type { UnitText } from "@/components/grid/unit-text"
import type { UnitDto } from "@/lib/domain/units/schema"
import { formatArea, formatMoney, formatRooms } from "@/lib/i18n/format"
import { capital, formatPlace } from "@/lib/i18n/format-place"
import { formatDuration } from "@/lib/i18n/format-time"

/** A unit in words: for the card under the pointer, the drawer's head, and the cell's name for a screen reader. */
export function useUnitText(): (unit: UnitDto, now: number) => UnitText {
  const t = useTranslations()
  const locale = useLocale()
  return useMemo(
    () => (unit, now) => {
      const what =
        unit.kind === "apartment" && unit.rooms !== null ? formatRooms(unit.rooms, locale) : t(`grid.kind.${unit.kind}`)
      const title = `${capital(what)}, ${formatArea(unit.areaDm2, locale)}`
      const number = t("grid.number", { number: unit.number })
      const place = capital(formatPlace(unit, locale))
      const { claim } = unit
      const left = claim?.until ? Date.parse(claim.until) - now : null
      const words = [
        t(`liveGrid.status.${unit.status}`),
        claim?.holder,
        left !== null && left > 0 ? t("claims.left", { time: formatDuration(left, locale) }) : null,
        unit.queue > 0 ? t("desk.claims.queue", { count: unit.queue }) : null,
      ]
      const status = words.filter(Boolean).join(" · ")
      const free = unit.status === "available"
      const money = (amount: number) => formatMoney(amount, unit.currency, locale)
      const price = free && unit.price !== null ? money(unit.price) : null
      return {
        title,
        number,
        place,
        price,
        perM2: free && unit.perM2 !== null ? t("grid.perM2", { price: money(unit.perM2) }) : null,
        status,
        label: [number, title, place, price, status].filter(Boolean).join(", "),
      }
    },
    [t, locale],
  )
}
