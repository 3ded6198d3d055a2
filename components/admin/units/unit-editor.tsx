"use client"

import { useTranslations } from "next-intl"
import { useUnitText } from "@/components/live-grid/use-unit-text"
import { Badge } from "@/components/ui/badge"
import { Drawer } from "@/components/ui/drawer"
import { Section } from "@/components/ui/section"
import type { LayoutChoice } from "@/lib/domain/layouts/schema"
import type { UnitDto } from "@/lib/domain/units/schema"
import { UnitActions } from "./unit-actions"
import { UnitForm } from "./unit-form"
import { UnitPrices } from "./unit-prices"

type UnitEditorProps = { unit: UnitDto; layouts: readonly LayoutChoice[]; onClose: () => void }

/** One unit: its facts to change, what can be done with it, what it cost before. */
export function UnitEditor({ unit, layouts, onClose }: UnitEditorProps) {
  const t = useTranslations()
  const text = useUnitText()(unit, 0)
  return (
    <Drawer
      open
      wide
      onOpenChange={(open) => (open ? undefined : onClose())}
      closeLabel={t("common.close")}
      title={
        <span className="inline-flex items-center gap-2.5">
          {text.number}
          <Badge>{t(`liveGrid.status.${unit.status}`)}</Badge>
        </span>
      }
      description={`${text.title} · ${text.place}`}
    >
      <div className="flex flex-col gap-7">
        <div className="flex flex-wrap gap-2">
          <UnitActions complexId={unit.complexId} units={[unit]} layouts={layouts} />
        </div>
        <UnitForm unit={unit} layouts={layouts} />
        <Section title={t("unitsEditor.priceHistory")}>
          <UnitPrices unitId={unit.id} currency={unit.currency} />
        </Section>
      </div>
    </Drawer>
  )
}
