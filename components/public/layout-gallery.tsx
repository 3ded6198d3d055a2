import { getTranslations } from "next-intl/server"
import type { PublicComplexCardDto } from "@/lib/domain/complexes/schema"
import { layoutPlanSchema } from "@/lib/domain/layouts/schema"
import type { PublicUnitDto } from "@/lib/domain/units/schema"
import { formatArea, formatMoneyShort } from "@/lib/i18n/format"
import { localePath } from "@/lib/i18n/navigation"
import type { Locale } from "@/lib/i18n/routing"
import { buttonClass } from "../ui/button"
import { Plan } from "../units/plan"
import { PlanImage } from "../units/plan-image"

/** Plans are drawings of some weight: a page shows so many, the grid has all flats. */
const SHOWN = 8

type LayoutGalleryProps = { complex: PublicComplexCardDto; units: readonly PublicUnitDto[]; locale: Locale }

/** Layouts of flats with their plans, those that are still free first; each leads to its flats. */
export async function LayoutGallery({ complex, units, locale }: LayoutGalleryProps) {
  const t = await getTranslations({ locale, namespace: "complex" })
  const grid = await getTranslations({ locale, namespace: "grid.filter" })
  const lived = new Set(units.filter((unit) => unit.kind === "apartment").map((unit) => unit.layoutId))
  const layouts = complex.layouts
    .filter((layout) => lived.has(layout.id))
    .sort((a, b) => Number(b.available > 0) - Number(a.available > 0))
    .slice(0, SHOWN)
  if (layouts.length === 0) return null
  const base = localePath(`/shaxmatki/${complex.slug}`, locale)
  return (
    <section id="layouts" aria-labelledby="layouts-title" className="scroll-mt-8">
      <div className="mb-8 flex flex-wrap items-center justify-between gap-4">
        <h2 id="layouts-title" className="text-3xl font-bold">
          {t("layouts.title")}
        </h2>
        <a href={base} className={buttonClass({})}>
          {t("layouts.all")}
        </a>
      </div>
      <ul className="-mx-4 flex snap-x snap-mandatory gap-4 overflow-x-auto px-4 [scrollbar-width:none] sm:mx-0 sm:grid sm:grid-cols-2 sm:gap-x-6 sm:gap-y-10 sm:overflow-visible sm:px-0 lg:grid-cols-3 xl:grid-cols-4">
        {layouts.map((layout) => {
          const plan = layoutPlanSchema.safeParse(layout.plan)
          const rooms = Math.min(layout.rooms, 4)
          return (
            <li key={layout.id} className="group relative flex w-[76vw] shrink-0 snap-center flex-col sm:w-auto">
              <div className="relative aspect-[5/4] rounded-panel border border-line bg-card group-hover:border-edge">
                {plan.success ? (
                  <Plan
                    plan={plan.data}
                    title={t("layouts.plan", { code: layout.code })}
                    dimensions={false}
                    className="absolute inset-4 h-[calc(100%-2rem)] w-[calc(100%-2rem)]"
                  />
                ) : layout.planImage ? (
                  <PlanImage
                    image={layout.planImage}
                    alt={t("layouts.plan", { code: layout.code })}
                    small
                    className="absolute inset-4 h-[calc(100%-2rem)] w-[calc(100%-2rem)]"
                  />
                ) : null}
              </div>
              <h3 className="mt-3 text-lg font-semibold">
                <a href={`${base}?rooms=${rooms}`} className="after:absolute after:inset-0">
                  {grid("rooms", { count: layout.rooms })}, {formatArea(layout.areaDm2, locale)}
                </a>
              </h3>
              <p className="flex justify-between gap-4 text-soft tabular">
                <span>{t("layouts.free", { count: layout.available })}</span>
                {layout.priceFrom === null ? null : (
                  <span>{t("from", { price: formatMoneyShort(layout.priceFrom, complex.currency, locale) })}</span>
                )}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
