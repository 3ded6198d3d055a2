import { getTranslations } from "next-intl/server"
import type { Currency } from "@/lib/domain/money"
import { formatArea, formatMoney, formatRooms } from "@/lib/i18n/format"
import { formatPlace } from "@/lib/i18n/format-place"
import { localePath } from "@/lib/i18n/navigation"
import type { Locale } from "@/lib/i18n/routing"
import type { GridUnit } from "../grid/unit"
import { perM2 } from "../grid/unit-text"

type UnitListProps = {
  units: readonly GridUnit[]
  slug: string
  locale: Locale
  currency: Currency
  severalBlocks: boolean
}

/** Units as rows on hairlines: what it is, where it is, what it costs or why it cannot be bought. */
export async function UnitList({ units, slug, locale, currency, severalBlocks }: UnitListProps) {
  const t = await getTranslations({ locale, namespace: "grid" })
  const status = await getTranslations({ locale, namespace: "status.public" })
  return (
    <ul className="border-t border-line">
      {units.map((unit) => {
        const { entrance, floor } = unit
        const place = formatPlace({ block: severalBlocks ? unit.block : undefined, entrance, floor }, locale)
        return (
          <li key={unit.id} className="border-b border-line">
            <a
              href={localePath(`/shaxmatki/${slug}/${unit.id}`, locale)}
              className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-0.5 px-1 py-3 hover:bg-sunk sm:grid-cols-[13rem_1fr_auto] sm:items-baseline"
            >
              <span className="text-lg font-semibold first-letter:uppercase">
                {unit.kind === "apartment" && unit.rooms !== null
                  ? formatRooms(unit.rooms, locale)
                  : t(`kind.${unit.kind}`)}
                {`, ${formatArea(unit.areaDm2, locale)}`}
              </span>
              <span className="order-3 col-span-2 text-soft tabular sm:order-none sm:col-span-1">
                {t("number", { number: unit.number })} · {place}
              </span>
              <span className="text-right tabular">
                <span className="text-lg font-semibold">
                  {unit.price === null ? status(unit.publicStatus) : formatMoney(unit.price, currency, locale)}
                </span>
                {unit.price === null || !["apartment", "commercial"].includes(unit.kind) ? null : (
                  <span className="block text-sm text-soft">
                    {t("perM2", { price: formatMoney(perM2(unit.price, unit.areaDm2), currency, locale) })}
                  </span>
                )}
              </span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
