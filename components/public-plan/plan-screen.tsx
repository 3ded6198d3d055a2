import { getTranslations } from "next-intl/server"
import type { PublicComplexCardDto } from "@/lib/domain/complexes/schema"
import { tally, unitsOf } from "@/lib/domain/drawings/public/rules"
import type { DrawingPlace, PublicDrawingDto } from "@/lib/domain/drawings/public/schema"
import { localePath } from "@/lib/i18n/navigation"
import type { Locale } from "@/lib/i18n/routing"
import { Legend } from "../grid/legend"
import type { GridUnit } from "../grid/unit"
import { placeTitle, planItems } from "./item"
import { PlanList } from "./plan-list"
import { Breadcrumb, Switcher } from "./plan-way"
import { PlanSheet } from "./sheet"

type PlanScreenProps = {
  complex: PublicComplexCardDto
  units: readonly GridUnit[]
  places: readonly DrawingPlace[]
  drawing: PublicDrawingDto
  locale: Locale
}

/** One level of the way from the site to a flat: the picture with its links, where one is, and the links as a list. */
export async function PlanScreen({ complex, units, places, drawing, locale }: PlanScreenProps) {
  const t = await getTranslations({ locale, namespace: "publicPlan" })
  const grid = await getTranslations({ locale, namespace: "grid" })
  const { slug, currency } = complex
  const items = await planItems(drawing.shapes, { slug, locale, currency, units, places })
  const title = await placeTitle(drawing, locale)
  // A unit that two shapes stand for counts once.
  const shown = [...new Set(drawing.shapes.flatMap((shape) => unitsOf(units, shape.target)))]
  const reservedMark = grid("markReserved")
  return (
    <div className="mx-auto flex max-w-[88rem] flex-col gap-5 px-4 pt-6 sm:px-10">
      <div className="flex flex-wrap items-baseline justify-between gap-x-10 gap-y-2">
        <Breadcrumb complex={complex} places={places} place={drawing} locale={locale} />
        <a
          href={localePath(`/shaxmatki/${slug}`, locale)}
          className="text-lg text-accent underline-offset-4 hover:underline"
        >
          {t("toGrid")}
        </a>
      </div>
      <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
        <div>
          <h1 className="text-3xl font-bold">{title}</h1>
          <p className="mt-1 text-lg text-soft">{t(`choose.${drawing.level}`)}</p>
        </div>
        <Legend counts={tally(shown).counts} locale={locale} />
      </div>
      <Switcher complex={complex} places={places} place={drawing} locale={locale} />
      <PlanSheet drawing={drawing} items={items} title={t("picture", { place: title })} reservedMark={reservedMark} />
      <section aria-labelledby="plan-list" className="mt-6">
        <h2 id="plan-list" className="mb-3 text-2xl font-bold">
          {t("list")}
        </h2>
        <PlanList items={items} label={title} reservedMark={reservedMark} />
      </section>
    </div>
  )
}
