"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { RepriceDialog } from "@/components/prices/reprice-dialog"
import { Button } from "@/components/ui/button"
import type { LayoutChoice } from "@/lib/domain/layouts/schema"
import type { UnitDto } from "@/lib/domain/units/schema"
import { BulkDialog, type BulkTask } from "./bulk-dialog"

type UnitActionsProps = { complexId: string; units: readonly UnitDto[]; layouts: readonly LayoutChoice[] }

/** Price, layout, on sale and off, blocked and not: for one unit or for many. */
export function UnitActions({ complexId, units, layouts }: UnitActionsProps) {
  const t = useTranslations("unitsEditor")
  const [task, setTask] = useState<BulkTask | "price" | null>(null)
  const filter = { complexId, ids: units.map((unit) => unit.id) }
  const has = (status: UnitDto["status"]) => units.some((unit) => unit.status === status)
  const tasks: { task: BulkTask | "price"; isOffered: boolean }[] = [
    { task: "price", isOffered: true },
    { task: "layout", isOffered: layouts.length > 0 },
    { task: "release", isOffered: has("hidden") },
    { task: "hide", isOffered: has("available") },
    { task: "block", isOffered: has("available") || has("hidden") },
    { task: "unblock", isOffered: has("blocked") },
  ]
  const currency = units[0]?.currency
  return (
    <>
      {tasks
        .filter(({ isOffered }) => isOffered)
        .map(({ task: each }) => (
          <Button key={each} size="sm" onClick={() => setTask(each)}>
            {t(`tasks.${each}`)}
          </Button>
        ))}
      {task === "price" && currency ? (
        <RepriceDialog filter={filter} count={units.length} currency={currency} onClose={() => setTask(null)} />
      ) : null}
      {task !== null && task !== "price" ? (
        <BulkDialog task={task} filter={filter} count={units.length} layouts={layouts} onClose={() => setTask(null)} />
      ) : null}
    </>
  )
}
