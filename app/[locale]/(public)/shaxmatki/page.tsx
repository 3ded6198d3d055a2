import type { Metadata } from "next"
import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { Legend, StockBar } from "@/components/grid/legend"
import { PageFrame } from "@/components/public/page-frame"
import { pageLocale } from "@/components/public/page-locale"
import { placeName } from "@/components/public/place-name"
import { EmptyState } from "@/components/ui/empty-state"
import { publicCompany, publicComplexes } from "@/lib/cache/public"
import { formatMoneyShort } from "@/lib/i18n/format"
import { localePath } from "@/lib/i18n/navigation"
import { pageMetadata } from "@/lib/seo/metadata"

export const revalidate = 900

export async function generateMetadata({ params }: PageProps<"/[locale]/shaxmatki">): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: "public.grids" })
  return pageMetadata({ locale, path: "/shaxmatki", title: t("title"), description: t("lead") })
}

/** Every complex with its stock, and the way to its grid. */
export default async function GridsPage({ params }: PageProps<"/[locale]/shaxmatki">) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: "public" })
  const complexText = await getTranslations({ locale, namespace: "complex" })
  const [company, complexes] = await Promise.all([publicCompany(), publicComplexes(locale)])
  return (
    <PageFrame locale={locale} path="/shaxmatki" company={company}>
      <div className="mx-auto max-w-[120rem] px-4 pt-12 sm:px-10 sm:pt-16">
        <h1 className="text-4xl font-bold">{t("grids.title")}</h1>
        <p className="mt-3 max-w-2xl text-read text-soft">{t("grids.lead")}</p>
        {complexes.length === 0 ? <EmptyState title={t("landing.empty")} text={t("landing.emptyText")} /> : null}
        <ul className="mt-10 border-t border-line">
          {complexes.map((complex) => (
            <li
              key={complex.slug}
              className="group relative grid gap-x-10 gap-y-4 border-b border-line py-6 md:grid-cols-[1fr_24rem] md:items-center"
            >
              <div>
                <h2 className="text-2xl font-semibold">
                  <Link
                    href={localePath(`/shaxmatki/${complex.slug}`, locale)}
                    prefetch={false}
                    className="underline-offset-6 group-hover:underline after:absolute after:inset-0"
                  >
                    {complex.name}
                  </Link>
                </h2>
                <p className="mt-1 text-lg text-soft">
                  {placeName(complex)}
                  {complex.priceFrom === null
                    ? null
                    : ` · ${complexText("from", { price: formatMoneyShort(complex.priceFrom, complex.currency, locale) })}`}
                </p>
              </div>
              <div className="flex flex-col gap-3">
                <StockBar counts={complex.counts} />
                <Legend counts={complex.counts} locale={locale} />
              </div>
            </li>
          ))}
        </ul>
      </div>
    </PageFrame>
  )
}
