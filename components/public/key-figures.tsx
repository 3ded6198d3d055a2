import { getTranslations } from "next-intl/server"
import type { PublicComplexDto } from "@/lib/domain/complexes/schema"
import { formatMoneyShort, formatNumber } from "@/lib/i18n/format"
import { formatQuarter } from "@/lib/i18n/format-time"
import type { Locale } from "@/lib/i18n/routing"

type KeyFiguresProps = { complex: PublicComplexDto; free: number; locale: Locale }

/** Free flats, price from, delivery: what one asks first. */
export async function KeyFigures({ complex, free, locale }: KeyFiguresProps) {
  const t = await getTranslations({ locale, namespace: "complex" })
  const { priceFrom, currency, deliveryQuarter: delivery } = complex
  const figures = [
    { name: t("free", { count: free }), value: formatNumber(free) },
    ...(priceFrom === null
      ? []
      : [{ name: t("priceFrom"), value: t("from", { price: formatMoneyShort(priceFrom, currency, locale) }) }]),
    ...(delivery ? [{ name: t("delivery"), value: formatQuarter(delivery.year, delivery.quarter, locale) }] : []),
  ]
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-3 sm:gap-x-7">
      {figures.map(({ name, value }) => (
        <div key={name} className="flex flex-col-reverse">
          <dt className="text-base opacity-90">{name}</dt>
          <dd className="text-lg font-semibold tabular sm:text-2xl">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
