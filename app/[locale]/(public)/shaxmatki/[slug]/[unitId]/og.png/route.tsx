import { notFound } from "next/navigation"
import { ImageResponse } from "next/og"
import { getTranslations } from "next-intl/server"
import { standsInBuilding } from "@/components/grid/unit"
import { PICTURE_SIZE, Picture } from "@/components/og/picture"
import { pageLocale } from "@/components/public/page-locale"
import { unitTitle } from "@/components/units/unit-title"
import { publicComplex, publicGrid } from "@/lib/cache/public"
import { formatMoney } from "@/lib/i18n/format"
import { formatFloor } from "@/lib/i18n/format-place"
import { pictureFonts } from "@/lib/seo/fonts"

export const dynamic = "force-static"
export const revalidate = 900

/** Drawn on the first visit: building needs no database. */
export function generateStaticParams() {
  return []
}

/** A unit for messengers: its block with its own window framed, what it is and what it costs. */
export async function GET(_: Request, { params }: RouteContext<"/[locale]/shaxmatki/[slug]/[unitId]/og.png">) {
  const { locale: asked, slug, unitId } = await params
  const locale = pageLocale(asked)
  const [complex, grid] = await Promise.all([publicComplex(slug, locale), publicGrid(slug)])
  const unit = grid?.items.find((one) => one.id === unitId)
  if (!complex || !grid || !unit) notFound()
  const status = await getTranslations({ locale, namespace: "status.public" })
  const text = await getTranslations({ locale, namespace: "grid" })
  const block = grid.items.filter((one) => one.block === unit.block && one.floor > 0 && standsInBuilding(one))
  return new ImageResponse(
    <Picture
      over={complex.name}
      title={await unitTitle(unit, locale)}
      figure={unit.price === null ? status(unit.publicStatus) : formatMoney(unit.price, complex.currency, locale)}
      note={`${text("number", { number: unit.number })} · ${formatFloor(unit.floor, locale)}`}
      units={block}
      markedId={unitId}
    />,
    { ...PICTURE_SIZE, fonts: await pictureFonts() },
  )
}
