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

type DrawingPageProps = PageProps<"/[locale]/shaxmatki/[slug]/plan/[drawingId]">

export async function generateMetadata({ params }: DrawingPageProps): Promise<Metadata> {
  const { locale: asked, slug, drawingId } = await params
  const locale = pageLocale(asked)
  const [complex, places] = await Promise.all([publicComplex(slug, locale), publicDrawings(slug)])
  const place = places.find((one) => one.id === drawingId)
  if (!complex || !place) return {}
  // The top drawing has an address of its own: search engines keep that one.
  const canonical = topDrawing(places)?.id === drawingId ? planPath(slug) : planPath(slug, drawingId)
  return planMetadata(complex, place, canonical, locale)
}

/** A facade or a floor with its links. */
export default async function DrawingPage({ params }: DrawingPageProps) {
  const { locale: asked, slug, drawingId } = await params
  const locale = pageLocale(asked)
  const [company, complex, grid, places, drawing] = await Promise.all([
    publicCompany(),
    publicComplex(slug, locale),
    publicGrid(slug),
    publicDrawings(slug),
    publicDrawing(slug, drawingId),
  ])
  if (!complex || !grid || !drawing) notFound()
  return (
    <PageFrame locale={locale} path={planPath(slug, drawingId)} company={company} complex={complex}>
      <PlanScreen complex={complex} units={grid.items} places={places} drawing={drawing} locale={locale} />
    </PageFrame>
  )
}
