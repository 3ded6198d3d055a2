import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import type { PublicComplexCardDto } from "@/lib/domain/complexes/schema"
import type { DrawingPlace } from "@/lib/domain/drawings/public/schema"
import type { Locale } from "@/lib/i18n/routing"
import { pageMetadata } from "@/lib/seo/metadata"
import { placeTitle } from "./item"

/** What search engines and messengers learn of a drawing's page; `path` is its canonical address. */
export async function planMetadata(
  complex: Pick<PublicComplexCardDto, "slug" | "name" | "counts">,
  place: DrawingPlace,
  path: string,
  locale: Locale,
): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "publicPlan" })
  const title = await placeTitle(place, locale)
  return pageMetadata({
    locale,
    path,
    title: t("title", { place: title, name: complex.name }),
    description: t("meta", { place: title, name: complex.name, count: complex.counts.available }),
    picture: `/${complex.slug}/og.png`,
  })
}
