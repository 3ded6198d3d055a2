import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { Chess } from "@/components/grid/chess"
import { packUnits } from "@/components/grid/compact"
import { Legend } from "@/components/grid/legend"
import { chessWords } from "@/components/grid/unit-words"
import { PageFrame } from "@/components/public/page-frame"
import { pageLocale } from "@/components/public/page-locale"
import { planPath } from "@/components/public-plan/item"
import { buttonClass } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { publicCompany, publicComplex, publicDrawings, publicGrid } from "@/lib/cache/public"
import { topDrawing } from "@/lib/domain/drawings/public/rules"
import { formatMoneyShort } from "@/lib/i18n/format"
import { localePath } from "@/lib/i18n/navigation"
import { pageMetadata } from "@/lib/seo/metadata"

export const revalidate = 900

/** Made on the first visit: building needs no database. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<"/[locale]/shaxmatki/[slug]">): Promise<Metadata> {
  const { locale: asked, slug } = await params
  const locale = pageLocale(asked)
  const complex = await publicComplex(slug, locale)
  if (!complex) return {}
  const t = await getTranslations({ locale, namespace: "grid" })
  return pageMetadata({
    locale,
    path: `/shaxmatki/${slug}`,
    title: t("title", { name: complex.name }),
    description: t("meta", { name: complex.name, count: complex.counts.available }),
    picture: `/${slug}/og.png`,
  })
}

/** The grid: the whole house on one screen. */
export default async function GridPage({ params }: PageProps<"/[locale]/shaxmatki/[slug]">) {
  const { locale: asked, slug } = await params
  const locale = pageLocale(asked)
  const [company, complex, grid, places] = await Promise.all([
    publicCompany(),
    publicComplex(slug, locale),
    publicGrid(slug),
    publicDrawings(slug),
  ])
  if (!complex || !grid) notFound()
  const top = topDrawing(places)
  const plan = await getTranslations({ locale, namespace: "publicPlan" })
  const t = await getTranslations({ locale, namespace: "grid" })
  const complexText = await getTranslations({ locale, namespace: "complex" })
  const units = grid.items
  return (
    <PageFrame locale={locale} path={`/shaxmatki/${slug}`} company={company} complex={complex}>
      <div className="px-4 pt-6 sm:px-10">
        <div className="mb-5 flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
          <div>
            <h1 className="text-3xl font-bold">{t("title", { name: complex.name })}</h1>
            <p className="mt-1 text-lg text-soft tabular">
              {t("sub", { free: String(complex.counts.available), total: String(units.length) })}
              {complex.priceFrom === null
                ? null
                : ` · ${complexText("from", { price: formatMoneyShort(complex.priceFrom, complex.currency, locale) })}`}
              {top ? (
                <>
                  {" · "}
                  <a href={localePath(planPath(slug), locale)} className="text-accent underline underline-offset-4">
                    {plan(top.level === "master" ? "onSite" : "onPlan")}
                  </a>
                </>
              ) : null}
            </p>
          </div>
          <Legend counts={complex.counts} locale={locale} />
        </div>
        {units.length === 0 ? (
          <EmptyState
            title={t("empty")}
            text={t("emptyText")}
            action={
              <a
                href={`${localePath(`/${slug}`, locale)}#contact`}
                className={buttonClass({ variant: "primary", size: "lg" })}
              >
                {complexText("callMe")}
              </a>
            }
          />
        ) : (
          <Chess
            units={packUnits(units)}
            base={localePath(`/shaxmatki/${slug}`, locale)}
            words={await chessWords(units, complex, locale)}
            locale={locale}
            currency={complex.currency}
          />
        )}
      </div>
    </PageFrame>
  )
}
