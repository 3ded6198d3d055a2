import clsx from "clsx"
import { getTranslations } from "next-intl/server"
import type { PublicLayoutDto } from "@/lib/domain/complexes/schema"
import type { PublicFlatDto } from "@/lib/domain/drawings/public/schema"
import { layoutPlanSchema } from "@/lib/domain/layouts/schema"
import type { Locale } from "@/lib/i18n/routing"
import type { GridUnit } from "../grid/unit"
import { FlatSheet } from "../public-plan/flat-sheet"
import { Plan } from "./plan"
import { PlanImage } from "./plan-image"
import { PlanViews } from "./plan-views"

type UnitPlanProps = {
  unit: GridUnit & { layout: Pick<PublicLayoutDto, "plan" | "planImage"> | null }
  /** Its drawing of the studio, where somebody has made one. */
  flat: PublicFlatDto | null
  locale: Locale
}

/** The plan on its sheet: drawn with its measures, or as an image; beside it the studio's drawing. Where there is none yet, a word about it. */
export async function UnitPlan({ unit, flat, locale }: UnitPlanProps) {
  const t = await getTranslations({ locale, namespace: "unit" })
  const plan = layoutPlanSchema.safeParse(unit.layout?.plan)
  const image = unit.layout?.planImage
  const title = t("plan", { number: unit.number })
  const measured = plan.success ? (
    <Plan plan={plan.data} title={title} className="max-h-[44rem] w-full" />
  ) : image ? (
    <PlanImage image={image} alt={title} className="max-h-[44rem] w-auto" />
  ) : null
  const drawing = flat ? (
    <FlatSheet flat={flat} title={t("flatDrawing", { number: unit.number })} locale={locale} />
  ) : null
  return (
    <div
      className={clsx(
        "flex min-h-80 min-w-0 flex-col items-center justify-center gap-5 self-start rounded-panel bg-card p-4 ring-1 ring-line sm:p-8",
        "print:p-0 print:ring-0",
      )}
    >
      {measured && drawing ? (
        <PlanViews
          label={t("planView")}
          first={{ name: t("planMeasured"), content: measured }}
          second={{ name: t("planDrawing"), content: drawing }}
        />
      ) : (
        (measured ?? drawing ?? <p className="text-lg text-soft">{t("noPlan", { kind: unit.kind })}</p>)
      )}
    </div>
  )
}
