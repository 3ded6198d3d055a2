import { unstable_cache } from "next/cache"
import { getPublicComplex, getPublicGrid, getPublicUnit, listPublicComplexes } from "@/lib/domain/complexes/queries"
import { getPublicDrawing, getPublicFlat, listPublicDrawings } from "@/lib/domain/drawings/public/queries"
import { getSettings } from "@/lib/domain/settings/queries"
import type { Locale } from "@/lib/i18n/routing"
import { COMPANY_TAG, COMPLEXES_TAG, complexTag } from "./tags"

// What public pages read. Pages take over the tags of their reads, so that one tag re-makes both. The same period as the
// pages' own `revalidate`, which must be a literal there.
const revalidate = 900

export function publicComplexes(locale: Locale) {
  return unstable_cache(() => listPublicComplexes(locale), ["complexes", locale], {
    tags: [COMPLEXES_TAG],
    revalidate,
  })()
}

export function publicComplex(slug: string, locale: Locale) {
  return unstable_cache(() => getPublicComplex(slug, locale), ["complex", slug, locale], {
    tags: [complexTag(slug)],
    revalidate,
  })()
}

export function publicGrid(slug: string) {
  return unstable_cache(() => getPublicGrid(slug), ["grid", slug], { tags: [complexTag(slug)], revalidate })()
}

/** Not kept apart from its page: a thousand entries that are read once each would push out what is read often. */
export async function publicUnit(slug: string, unitId: string) {
  const grid = await publicGrid(slug)
  return grid?.items.some((unit) => unit.id === unitId) ? getPublicUnit(slug, unitId) : null
}

/** Where the drawings of a complex stand, without what is on them. */
export function publicDrawings(slug: string) {
  return unstable_cache(() => listPublicDrawings(slug), ["drawings", slug], { tags: [complexTag(slug)], revalidate })()
}

/** Not kept apart from its page, as a unit is not; the list beside it gives the page its tag. */
export async function publicDrawing(slug: string, id: string) {
  const places = await publicDrawings(slug)
  return places.some((place) => place.id === id) ? getPublicDrawing(slug, id) : null
}

/** The drawing of a flat, as `publicUnit` is read: its page has the grid's tag. */
export async function publicFlat(slug: string, unitId: string) {
  const grid = await publicGrid(slug)
  return grid?.items.some((unit) => unit.id === unitId) ? getPublicFlat(slug, unitId) : null
}

/** What public pages know of the company. */
export function publicCompany() {
  return unstable_cache(
    async () => {
      const settings = await getSettings()
      return {
        name: settings["company.name"],
        phone: settings["company.phone"],
        timeZone: settings["company.timeZone"],
        stepUzs: settings["schedule.stepUzs"],
      }
    },
    ["company"],
    { tags: [COMPANY_TAG], revalidate },
  )()
}
