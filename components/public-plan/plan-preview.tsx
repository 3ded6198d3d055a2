import { getTranslations } from "next-intl/server"
import type { PublicComplexCardDto } from "@/lib/domain/complexes/schema"
import type { DrawingPlace, PublicDrawingDto } from "@/lib/domain/drawings/public/schema"
import { localePath } from "@/lib/i18n/navigation"
import type { Locale } from "@/lib/i18n/routing"
import type { GridUnit } from "../grid/unit"
import { placeTitle, planItems, planPath } from "./item"
import { PlanSheet } from "./sheet"

type PlanPreviewProps = {
  id: string
  complex: PublicComplexCardDto
  units: readonly GridUnit[]
  places: readonly DrawingPlace[]
  drawing: PublicDrawingDto
  locale: Locale
  /** The flat whose page this is. */
  hereId?: string
}

/** A drawing on another page: the top one on a complex's, a flat's floor on the flat's. */
export async function PlanPreview({ id, complex, units, places, drawing, locale, hereId }: PlanPreviewProps) {
  const t = await getTranslations({ locale, namespace: "publicPlan" })
  const grid = await getTranslations({ locale, namespace: "grid" })
  const { slug, currency } = complex
  const items = await planItems(drawing.shapes, { slug, locale, currency, units, places, hereId })
  const title = await placeTitle(drawing, locale)
  return (
    <section aria-labelledby={id} className={hereId ? "max-w-4xl print:hidden" : "print:hidden"}>
      <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id={id} className={hereId ? "text-2xl font-bold" : "text-3xl font-bold"}>
          {hereId ? t("floorPlan") : t(`preview.${drawing.level}`)}
        </h2>
        <a
          href={localePath(hereId ? planPath(slug, drawing.id) : planPath(slug), locale)}
          className="text-lg text-accent underline-offset-4 hover:underline"
        >
          {hereId ? t("openFloor") : t("open")}
        </a>
      </div>
      <PlanSheet
        drawing={drawing}
        items={items}
        title={t("picture", { place: title })}
        reservedMark={grid("markReserved")}
      />
    </section>
  )
}
