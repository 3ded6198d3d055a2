import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { FacadeDefs } from "@/components/facade/defs"
import { ComplexAbout } from "@/components/public/complex-about"
import { ComplexHero } from "@/components/public/complex-hero"
import { InstallmentExample } from "@/components/public/installment-example"
import { JsonLd } from "@/components/public/json-ld"
import { LayoutGallery } from "@/components/public/layout-gallery"
import { PageFrame } from "@/components/public/page-frame"
import { pageLocale } from "@/components/public/page-locale"
import { PictureGallery } from "@/components/public/picture-gallery"
import { ProgressNotes } from "@/components/public/progress-notes"
import { streetOf } from "@/components/public/street-of"
import { planPath } from "@/components/public-plan/item"
import { PlanPreview } from "@/components/public-plan/plan-preview"
import { RequestSection } from "@/components/request/request-section"
import { publicCompany, publicComplex, publicDrawing, publicDrawings, publicGrid } from "@/lib/cache/public"
import { topDrawing } from "@/lib/domain/drawings/public/rules"
import { localePath } from "@/lib/i18n/navigation"
import { pageMetadata } from "@/lib/seo/metadata"
import { complexData } from "@/lib/seo/structured-data"

export const revalidate = 900

/** Made on the first visit: building needs no database. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<"/[locale]/[slug]">): Promise<Metadata> {
  const { locale: asked, slug } = await params
  const locale = pageLocale(asked)
  const complex = await publicComplex(slug, locale)
  if (!complex) return {}
  const t = await getTranslations({ locale, namespace: "complex" })
  return pageMetadata({
    locale,
    path: `/${slug}`,
    title: t("kind", { name: complex.name }),
    description: t("meta", { name: complex.name, address: complex.address, count: complex.counts.available }),
    picture: `/${slug}/og.png`,
  })
}

/** A complex: its facade drawn from its grid, figures, layouts, ways to pay, progress, where it is, a request. */
export default async function ComplexPage({ params }: PageProps<"/[locale]/[slug]">) {
  const { locale: asked, slug } = await params
  const locale = pageLocale(asked)
  const [company, complex, grid, places] = await Promise.all([
    publicCompany(),
    publicComplex(slug, locale),
    publicGrid(slug),
    publicDrawings(slug),
  ])
  if (!complex) notFound()
  const top = topDrawing(places)
  const drawing = top && (await publicDrawing(slug, top.id))
  const plan = await getTranslations({ locale, namespace: "publicPlan" })
  const t = await getTranslations({ locale, namespace: "public.nav" })
  const links = [
    { href: localePath(`/shaxmatki/${slug}`, locale), label: t("flats") },
    ...(top
      ? [{ href: localePath(planPath(slug), locale), label: plan(top.level === "master" ? "onSite" : "onPlan") }]
      : []),
    ...(complex.layouts.length > 0 ? [{ href: "#layouts", label: t("layouts") }] : []),
    ...(complex.priceFrom === null ? [] : [{ href: "#installment", label: t("installment") }]),
    ...(complex.progress.length > 0 ? [{ href: "#progress", label: t("progress") }] : []),
    { href: "#contact", label: t("contact") },
  ]
  return (
    <PageFrame locale={locale} path={`/${slug}`} company={company} complex={complex} links={links} over>
      <JsonLd data={complexData(complex, locale)} />
      <FacadeDefs />
      <ComplexHero complex={complex} street={streetOf(grid)} locale={locale} />
      <div className="mx-auto flex max-w-[120rem] flex-col gap-20 px-4 pt-16 sm:px-10 sm:pt-24">
        <ComplexAbout complex={complex} units={grid?.items ?? []} locale={locale} />
        {drawing ? (
          <PlanPreview
            id="plan"
            complex={complex}
            units={grid?.items ?? []}
            places={places}
            drawing={drawing}
            locale={locale}
          />
        ) : null}
        <PictureGallery pictures={complex.pictures} locale={locale} />
        <LayoutGallery complex={complex} units={grid?.items ?? []} locale={locale} />
        <InstallmentExample complex={complex} units={grid?.items ?? []} company={company} locale={locale} />
        <ProgressNotes notes={complex.progress} locale={locale} />
        <RequestSection
          id="contact"
          complexSlug={slug}
          phone={complex.phone || company.phone}
          locale={locale}
          place={complex}
        />
      </div>
    </PageFrame>
  )
}
