import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageFrame } from "@/components/public/page-frame"
import { pageLocale } from "@/components/public/page-locale"
import { planPath } from "@/components/public-plan/item"
import { planMetadata } from "@/components/public-plan/metadata"
import { PlanScreen } from "@/components/public-plan/plan-screen"
import { publicCompany, publicComplex, publicDrawing, publicDrawings, publicGrid } from "@/lib/cache/public"
import { topDrawing } from "@/lib/domain/drawings/public/rules"

export const revalidate = 900

/** Made on the first visit: building needs no database. */
export function generateStaticParams() {
  return []
}

type PlanPageProps = PageProps<"/[locale]/shaxmatki/[slug]/plan">

export async function generateMetadata({ params }: PlanPageProps): Promise<Metadata> {
  const { locale: asked, slug } = await params
  const locale = pageLocale(asked)
  const [complex, places] = await Promise.all([publicComplex(slug, locale), publicDrawings(slug)])
  const top = topDrawing(places)
  return complex && top ? planMetadata(complex, top, planPath(slug), locale) : {}
}

/** Where looking at the house begins: the site, or the highest level that is drawn. */
export default async function PlanPage({ params }: PlanPageProps) {
  const { locale: asked, slug } = await params
  const locale = pageLocale(asked)
  const [company, complex, grid, places] = await Promise.all([
    publicCompany(),
    publicComplex(slug, locale),
    publicGrid(slug),
    publicDrawings(slug),
  ])
  const top = topDrawing(places)
  const drawing = top && (await publicDrawing(slug, top.id))
  if (!complex || !grid || !drawing) notFound()
  return (
    <PageFrame locale={locale} path={planPath(slug)} company={company} complex={complex}>
      <PlanScreen complex={complex} units={grid.items} places={places} drawing={drawing} locale={locale} />
    </PageFrame>
  )
}
