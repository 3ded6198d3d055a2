import { notFound } from "next/navigation"
import { ImageResponse } from "next/og"
import { getTranslations } from "next-intl/server"
import { standsInBuilding } from "@/components/grid/unit"
import { PICTURE_SIZE, Picture } from "@/components/og/picture"
import { pageLocale } from "@/components/public/page-locale"
import { placeName } from "@/components/public/place-name"
import { publicComplex, publicGrid } from "@/lib/cache/public"
import { formatMoneyShort } from "@/lib/i18n/format"
import { formatQuarter } from "@/lib/i18n/format-time"
import { pictureFonts } from "@/lib/seo/fonts"

export const dynamic = "force-static"
export const revalidate = 900

/** Drawn on the first visit: building needs no database. */
export function generateStaticParams() {
  return []
}

/** The complex for messengers: its street, its name, the price it begins with. */
export async function GET(_: Request, { params }: RouteContext<"/[locale]/[slug]/og.png">) {
  const { locale: asked, slug } = await params
  const locale = pageLocale(asked)
  const [complex, grid] = await Promise.all([publicComplex(slug, locale), publicGrid(slug)])
  if (!complex || !grid) notFound()
  const t = await getTranslations({ locale, namespace: "complex" })
  const { priceFrom, currency, deliveryQuarter: delivery } = complex
  return new ImageResponse(
    <Picture
      over={delivery ? `${t("delivery")} ${formatQuarter(delivery.year, delivery.quarter, locale)}` : complex.city}
      title={complex.name}
      figure={priceFrom === null ? null : t("from", { price: formatMoneyShort(priceFrom, currency, locale) })}
      note={placeName(complex)}
      units={grid.items.filter((unit) => unit.floor > 0 && standsInBuilding(unit))}
    />,
    { ...PICTURE_SIZE, fonts: await pictureFonts() },
  )
}
