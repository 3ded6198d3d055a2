import { getTranslations } from "next-intl/server"
import type { PublicComplexCardDto } from "@/lib/domain/complexes/schema"
import { priceStep } from "@/lib/domain/money"
import { formatArea, formatMoney } from "@/lib/i18n/format"
import { localePath } from "@/lib/i18n/navigation"
import type { Locale } from "@/lib/i18n/routing"
import type { GridUnit } from "../grid/unit"
import { Calculator } from "../units/calculator"
import { calculatorWords } from "../units/calculator-words"

type InstallmentExampleProps = {
  complex: PublicComplexCardDto
  units: readonly GridUnit[]
  company: { stepUzs: number }
  locale: Locale
}

/** The rounding of schedules as the calculator wants it: minor units of the complex's currency. */
export function scheduleStep(currency: PublicComplexCardDto["currency"], stepUzs: number): number {
  return currency === "UZS" ? stepUzs : Number(priceStep(currency))
}

/** The calculator with the most affordable flat in it; the price stays the price, the visitor moves the terms. */
export async function InstallmentExample({ complex, units, company, locale }: InstallmentExampleProps) {
  const flats = units.filter((unit) => unit.kind === "apartment" && unit.price !== null)
  const cheapest = flats.sort((a, b) => (a.price ?? 0) - (b.price ?? 0))[0]
  if (!cheapest?.price) return null
  const t = await getTranslations({ locale, namespace: "complex.installment" })
  const grid = await getTranslations({ locale, namespace: "grid" })
  const href = localePath(`/shaxmatki/${complex.slug}/${cheapest.id}`, locale)
  return (
    <section id="installment" aria-labelledby="installment-title" className="scroll-mt-8">
      <h2 id="installment-title" className="text-3xl font-bold">
        {t("title")}
      </h2>
      <p className="mt-3 max-w-[60ch] text-read text-soft">{t("lead")}</p>
      <p className="mt-6 mb-6 text-lg">
        {t("example")}:{" "}
        <a href={href} className="font-semibold text-accent underline underline-offset-4">
          {grid("number", { number: cheapest.number })}, {formatArea(cheapest.areaDm2, locale)}
        </a>
        , <span className="font-semibold tabular">{formatMoney(cheapest.price, complex.currency, locale)}</span>
      </p>
      <Calculator
        price={cheapest.price}
        currency={complex.currency}
        step={scheduleStep(complex.currency, company.stepUzs)}
        locale={locale}
        words={await calculatorWords(locale)}
        action={`${href}/schedule`}
      />
    </section>
  )
}
