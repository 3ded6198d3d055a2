import { getTranslations } from "next-intl/server"
import type { PublicComplexCardDto } from "@/lib/domain/complexes/schema"
import { formatPhone } from "@/lib/domain/phone"
import { formatNumber } from "@/lib/i18n/format"
import { formatQuarter } from "@/lib/i18n/format-time"
import type { Locale } from "@/lib/i18n/routing"
import { Legend, StockBar } from "../grid/legend"
import type { GridUnit } from "../grid/unit"
import { placeName } from "./place-name"

type ComplexAboutProps = { complex: PublicComplexCardDto; units: readonly GridUnit[]; locale: Locale }

/** The description and the facts on hairlines. */
export async function ComplexAbout({ complex, units, locale }: ComplexAboutProps) {
  const t = await getTranslations({ locale, namespace: "complex" })
  const flats = units.filter((unit) => unit.kind === "apartment")
  // Flats alone, as the figure above and the number below: parking would make another sum of the same words.
  const counts = { available: 0, reserved: 0, sold: 0, closed: 0 }
  for (const { publicStatus } of flats) counts[publicStatus] += 1
  const { deliveryQuarter: delivery } = complex
  const facts = [
    [t("facts.address"), placeName(complex)],
    ...(delivery ? [[t("facts.delivery"), formatQuarter(delivery.year, delivery.quarter, locale)]] : []),
    [t("facts.finish"), t(`finish.${complex.finish}`)],
    [t("facts.flats"), formatNumber(flats.length)],
    [t("facts.floors"), formatNumber(Math.max(0, ...flats.map((unit) => unit.floor)))],
    ...(complex.phone ? [[t("facts.phone"), formatPhone(complex.phone)]] : []),
  ].filter(([, value]) => value)
  return (
    <section aria-labelledby="about" className="grid gap-10 lg:grid-cols-[1fr_26rem] lg:gap-20">
      <div>
        <h2 id="about" className="text-3xl font-bold">
          {t("about")}
        </h2>
        {complex.description.split(/\n{2,}/).map((paragraph) => (
          <p key={paragraph} className="mt-4 max-w-[65ch] text-read text-pretty">
            {paragraph}
          </p>
        ))}
        <div className="mt-8 max-w-lg">
          <StockBar counts={counts} />
          <div className="mt-3">
            <Legend counts={counts} locale={locale} />
          </div>
        </div>
      </div>
      <dl className="self-start border-t border-line">
        {facts.map(([name, value]) => (
          <div key={name} className="flex justify-between gap-6 border-b border-line py-3 text-lg">
            <dt className="text-soft">{name}</dt>
            <dd className="text-right font-medium tabular">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
