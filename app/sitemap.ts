import type { MetadataRoute } from "next"
import { planPath } from "@/components/public-plan/item"
import { publicComplexes, publicDrawings, publicGrid } from "@/lib/cache/public"
import { topDrawing } from "@/lib/domain/drawings/public/rules"
import { languageAddresses, pageAddress } from "@/lib/seo/address"

export const dynamic = "force-dynamic"

/** What a sitemap may hold. */
const LIMIT = 50_000

/** Every page worth finding: complexes, grids, drawings, and the flats that can be bought today. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const complexes = await publicComplexes("ru")
  const grids = await Promise.all(complexes.map(({ slug }) => publicGrid(slug)))
  const plans = await Promise.all(complexes.map(({ slug }) => planPaths(slug)))
  const paths = [
    { path: "/", priority: 1 },
    { path: "/shaxmatki", priority: 0.7 },
    ...complexes.flatMap(({ slug }, index) => [
      { path: `/${slug}`, priority: 0.9 },
      { path: `/shaxmatki/${slug}`, priority: 0.9 },
      ...(plans[index] ?? []).map((path) => ({ path, priority: 0.6 })),
      ...(grids[index]?.items ?? [])
        .filter((unit) => unit.publicStatus === "available")
        .map((unit) => ({ path: `/shaxmatki/${slug}/${unit.id}`, priority: 0.5 })),
    ]),
    { path: "/privacy", priority: 0.1 },
  ]
  return paths.slice(0, LIMIT).map(({ path, priority }) => ({
    url: pageAddress(path, "ru"),
    priority,
    alternates: { languages: languageAddresses(path) },
  }))
}

/** The top drawing has an address without its id. */
async function planPaths(slug: string): Promise<string[]> {
  const places = await publicDrawings(slug)
  const top = topDrawing(places)
  return places.map(({ id }) => planPath(slug, id === top?.id ? undefined : id))
}
