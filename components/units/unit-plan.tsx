import { getTranslations } from "next-intl/server"
import type { PublicLayoutDto } from "@/lib/domain/complexes/schema"
import { layoutPlanSchema } from "@/lib/domain/layouts/schema"
import type { Locale } from "@/lib/i18n/routing"
import type { GridUnit } from "../grid/unit"
import { Plan } from "./plan"
import { PlanImage } from "./plan-image"

type UnitPlanProps = { unit: GridUnit & { layout: Pick<PublicLayoutDto, "plan" | "planImage"> | null }; locale: Locale }

/** The plan on its sheet: drawn, or as an image; where there is none yet, a word about it. */
export async function UnitPlan({ unit, locale }: UnitPlanProps) {
  const t = await getTranslations({ locale, namespace: "unit" })
  const plan = layoutPlanSchema.safeParse(unit.layout?.plan)
  const image = unit.layout?.planImage
  return (
    <div className="flex min-h-80 items-center justify-center self-start rounded-panel bg-card p-4 ring-1 ring-line sm:p-8 print:p-0 print:ring-0">
      {plan.success ? (
        <Plan plan={plan.data} title={t("plan", { number: unit.number })} className="max-h-[44rem] w-full" />
      ) : image ? (
        <PlanImage image={image} alt={t("plan", { number: unit.number })} className="max-h-[44rem] w-auto" />
      ) : (
        <p className="text-lg text-soft">{t("noPlan", { kind: unit.kind })}</p>
      )}
    </div>
  )
}
