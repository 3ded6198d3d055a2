import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { FacadeDefs } from "@/components/facade/defs"
import { ComplexScene } from "@/components/public/complex-scene"
import { PageFrame } from "@/components/public/page-frame"
import { pageLocale } from "@/components/public/page-locale"
import { streetOf } from "@/components/public/street-of"
import { EmptyState } from "@/components/ui/empty-state"
import { publicCompany, publicComplexes, publicGrid } from "@/lib/cache/public"
import { pageMetadata } from "@/lib/seo/metadata"

export const revalidate = 900

export async function generateMetadata({ params }: PageProps<"/[locale]">): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: "public.landing" })
  return pageMetadata({ locale, path: "/", title: t("title"), description: t("meta") })
}

/** What is on sale: every complex as the street that its grid draws. */
export default async function LandingPage({ params }: PageProps<"/[locale]">) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: "public.landing" })
  const [company, complexes] = await Promise.all([publicCompany(), publicComplexes(locale)])
  const grids = await Promise.all(complexes.map(({ slug }) => publicGrid(slug)))
  return (
    <PageFrame locale={locale} path="/" company={company}>
      <div className="mx-auto max-w-[120rem] px-4 sm:px-10">
        <div className="max-w-4xl pt-12 pb-10 sm:pt-20 sm:pb-14">
          <h1 className="text-4xl font-bold sm:text-hero">{t("title")}</h1>
          <p className="mt-5 max-w-2xl text-read text-soft sm:text-xl sm:font-normal">{t("lead")}</p>
        </div>
        <FacadeDefs />
        {complexes.length === 0 ? <EmptyState title={t("empty")} text={t("emptyText")} /> : null}
        <div className="flex flex-col gap-8">
          {complexes.map((complex, index) => (
            <ComplexScene
              key={complex.slug}
              complex={complex}
              street={streetOf(grids[index] ?? null)}
              locale={locale}
            />
          ))}
        </div>
      </div>
    </PageFrame>
  )
}
