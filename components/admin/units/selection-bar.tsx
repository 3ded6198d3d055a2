"use client"

import { X } from "lucide-react"
import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { IconButton } from "@/components/ui/icon-button"
import type { LayoutChoice } from "@/lib/domain/layouts/schema"
import type { UnitDto } from "@/lib/domain/units/schema"
import { UnitActions } from "./unit-actions"

type SelectionBarProps = {
  complexId: string
  units: readonly UnitDto[]
  layouts: readonly LayoutChoice[]
  onOpen: (id: string) => void
  onClear: () => void
}

/** What can be done with the selection; it stays in view while one scrolls the grid. */
export function SelectionBar({ complexId, units, layouts, onOpen, onClear }: SelectionBarProps) {
  const t = useTranslations()
  const [only] = units.length === 1 ? units : []
  return (
    <>
      <p role="status" className="sr-only">
        {units.length > 0 ? t("unitsEditor.selected", { count: units.length }) : null}
      </p>
      {units.length > 0 ? (
        <section
          aria-label={t("unitsEditor.withSelection")}
          className="sticky bottom-3 z-20 flex items-center gap-3 rounded-panel border border-line bg-card py-2 pr-2 pl-4 shadow-float max-sm:flex-wrap max-sm:gap-y-1.5 max-sm:pl-3"
        >
          <p className="font-medium whitespace-nowrap tabular max-sm:w-full">
            {t("unitsEditor.selected", { count: units.length })}
          </p>
          <div className="flex min-w-0 flex-1 flex-wrap gap-2">
            {only ? (
              <Button size="sm" variant="primary" onClick={() => onOpen(only.id)}>
                {t("common.open")}
              </Button>
            ) : null}
            <UnitActions complexId={complexId} units={units} layouts={layouts} />
          </div>
          <IconButton
            label={t("unitsEditor.clear")}
            onClick={onClear}
            className="max-sm:absolute max-sm:top-0.5 max-sm:right-0.5"
          >
            <X aria-hidden="true" />
          </IconButton>
        </section>
      ) : null}
    </>
  )
}
