import { getTranslations } from "next-intl/server"
import type { PublicComplexDto } from "@/lib/domain/complexes/schema"
import { formatMoneyShort, formatNumber } from "@/lib/i18n/format"
import { formatQuarter } from "@/lib/i18n/format-time"
import type { Locale } from "@/lib/i18n/routing"

/** Free, price from, delivery: what one asks first. */
export async function KeyFigures({ complex, locale }: { complex: PublicComplexDto; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "complex" })
  const { counts, priceFrom, currency, deliveryQuarter: delivery } = complex
  const figures = [
    { name: t("free", { count: counts.available }), value: formatNumber(counts.available) },
    ...(priceFrom === null
      ? []
      : [{ name: t("priceFrom"), value: t("from", { price: formatMoneyShort(priceFrom, currency, locale) }) }]),
    ...(delivery ? [{ name: t("delivery"), value: formatQuarter(delivery.year, delivery.quarter, locale) }] : []),
  ]
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3">
      {figures.map(({ name, value }) => (
        <div key={name} className="flex flex-col-reverse">
          <dt className="text-base opacity-80">{name}</dt>
          <dd className="text-xl font-semibold tabular sm:text-2xl">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
