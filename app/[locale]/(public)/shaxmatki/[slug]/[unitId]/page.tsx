import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { describeUnit } from "@/components/grid/unit-text"
import { unitWords } from "@/components/grid/unit-words"
import { scheduleStep } from "@/components/public/installment-example"
import { JsonLd } from "@/components/public/json-ld"
import { PageFrame } from "@/components/public/page-frame"
import { pageLocale } from "@/components/public/page-locale"
import { placeName } from "@/components/public/place-name"
import { PlanPreview } from "@/components/public-plan/plan-preview"
import { RequestSection } from "@/components/request/request-section"
import { Calculator } from "@/components/units/calculator"
import { calculatorWords } from "@/components/units/calculator-words"
import { FloorStrip } from "@/components/units/floor-strip"
import { similarUnits } from "@/components/units/similar"
import { UnitList } from "@/components/units/unit-list"
import { UnitPlan } from "@/components/units/unit-plan"
import { UnitSummary } from "@/components/units/unit-summary"
import { unitTitle } from "@/components/units/unit-title"
import {
  publicCompany,
  publicComplex,
  publicDrawing,
  publicDrawings,
  publicFlat,
  publicGrid,
  publicUnit,
} from "@/lib/cache/public"
import { floorOf } from "@/lib/domain/drawings/public/rules"
import { formatPhone } from "@/lib/domain/phone"
import { localePath } from "@/lib/i18n/navigation"
import type { Locale } from "@/lib/i18n/routing"
import { pageAddress } from "@/lib/seo/address"
import { pageMetadata } from "@/lib/seo/metadata"
import { unitData } from "@/lib/seo/structured-data"

export const revalidate = 900

/** Made on the first visit: building needs no database. */
export function generateStaticParams() {
  return []
}

type UnitPageProps = PageProps<"/[locale]/shaxmatki/[slug]/[unitId]">

async function read(slug: string, unitId: string, locale: Locale) {
  const [company, complex, grid, unit] = await Promise.all([
    publicCompany(),
    publicComplex(slug, locale),
    publicGrid(slug),
    publicUnit(slug, unitId),
  ])
  if (!complex || !grid || !unit) return null
  const own = grid.items.filter((other) => other.block === unit.block && other.entrance === unit.entrance)
  return { company, complex, units: grid.items, unit, top: Math.max(...own.map((other) => other.floor)) }
}

export async function generateMetadata({ params }: UnitPageProps): Promise<Metadata> {
  const { locale: asked, slug, unitId } = await params
  const locale = pageLocale(asked)
  const found = await read(slug, unitId, locale)
  if (!found) return {}
  const { complex, unit, top } = found
  const t = await getTranslations({ locale, namespace: "unit" })
  const title = await unitTitle(unit, locale)
  const words = await unitWords(locale)
  const severalBlocks = complex.blocks.length > 1
  const text = describeUnit(unit, { words, locale, currency: complex.currency, severalBlocks, top })
  return pageMetadata({
    locale,
    path: `/shaxmatki/${slug}/${unitId}`,
    title: `${title} · ${complex.name}`,
    description: t("meta", { title, complex: complex.name, place: text.place, price: text.price ?? text.status }),
    picture: `/shaxmatki/${slug}/${unitId}/og.png`,
  })
}

/** One unit: plan, price, where it is, what it costs a month, a request, and others like it. */
export default async function UnitPage({ params }: UnitPageProps) {
  const { locale: asked, slug, unitId } = await params
  const locale = pageLocale(asked)
  const found = await read(slug, unitId, locale)
  if (!found) notFound()
  const { company, complex, units, unit, top } = found
  const t = await getTranslations({ locale, namespace: "unit" })
  const title = await unitTitle(unit, locale)
  const path = `/shaxmatki/${slug}/${unitId}`
  const similar = similarUnits(unit, units, 6)
  const places = await publicDrawings(slug)
  const floor = floorOf(places, unit)
  const floorDrawing = floor && (await publicDrawing(slug, floor.id))
  return (
    <PageFrame locale={locale} path={path} company={company} complex={complex}>
      <JsonLd data={unitData(unit, title, complex, locale)} />
      <div className="mx-auto flex max-w-[84rem] flex-col gap-16 px-4 pt-6 sm:px-10 print:gap-8 print:pt-0">
        <div>
          <a
            href={localePath(`/shaxmatki/${slug}`, locale)}
            className="mb-6 inline-block text-lg text-soft underline-offset-4 hover:text-ink hover:underline print:hidden"
          >
            ← {t("back", { name: complex.name })}
          </a>
          <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_26rem] lg:gap-16 print:grid-cols-[3fr_2fr]">
            <UnitPlan unit={unit} flat={await publicFlat(slug, unitId)} locale={locale} />
            <UnitSummary unit={unit} complex={complex} title={title} top={top} locale={locale} />
          </div>
        </div>
        <p className="hidden border-t border-line pt-3 text-lg print:block">
          {complex.name} · {placeName(complex)} · {formatPhone(complex.phone || company.phone)}
          <br />
          {pageAddress(path, locale)}
        </p>
        <section aria-labelledby="floor">
          <h2 id="floor" className="mb-5 text-2xl font-bold">
            {t("floor.title")}
          </h2>
          <FloorStrip unit={unit} units={units} slug={slug} locale={locale} />
        </section>
        {floorDrawing ? (
          <PlanPreview
            id="floor-plan"
            complex={complex}
            units={units}
            places={places}
            drawing={floorDrawing}
            locale={locale}
            hereId={unitId}
          />
        ) : null}
        {unit.price === null ? null : (
          <section aria-labelledby="calc" className="print:hidden">
            <h2 id="calc" className="mb-6 text-2xl font-bold">
              {t("calc.title")}
            </h2>
            <Calculator
              price={unit.price}
              currency={complex.currency}
              step={scheduleStep(complex.currency, company.stepUzs)}
              locale={locale}
              words={await calculatorWords(locale)}
              action={localePath(`${path}/schedule`, locale)}
            />
          </section>
        )}
        <RequestSection
          id="request"
          about={unit.kind}
          complexSlug={slug}
          unitId={unitId}
          phone={complex.phone || company.phone}
          locale={locale}
        />
        {similar.length > 0 ? (
          <section aria-labelledby="similar" className="print:hidden">
            <h2 id="similar" className="mb-5 text-2xl font-bold">
              {t("similar.title")}
            </h2>
            <UnitList
              units={similar}
              slug={slug}
              locale={locale}
              currency={complex.currency}
              severalBlocks={complex.blocks.length > 1}
            />
          </section>
        ) : null}
      </div>
    </PageFrame>
  )
}
