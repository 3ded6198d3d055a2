"use client"

import { useQuery } from "@tanstack/react-query"
import { Building2 } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { usePathname } from "next/navigation"
import { useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { QueryState } from "@/components/desk/query-state"
import { Button, buttonClass } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { Segmented } from "@/components/ui/segmented"
import { client } from "@/lib/client/client"
import type { ComplexDto } from "@/lib/domain/complexes/schema"
import type { LayoutChoice } from "@/lib/domain/layouts/schema"
import { isUnconditional, matchesFilter, NO_CONDITIONS, toFilter } from "./conditions"
import { ConditionsBar } from "./conditions-bar"
import { CELL_LINES, type CellLine, EditChess } from "./edit-chess"
import { withIds } from "./selection"
import { SelectionBar } from "./selection-bar"
import { UnitEditor } from "./unit-editor"

const REFRESH_MS = 10_000

type UnitsScreenProps = { complex: ComplexDto; layouts: readonly LayoutChoice[] }

/** All units of a complex: selected by hand or by conditions, changed together or one by one. The unit that is open is the address. */
export function UnitsScreen({ complex, layouts }: UnitsScreenProps) {
  const t = useTranslations("unitsEditor")
  const base = `/dashboard/admin/complexes/${complex.id}/units`
  const unitId = usePathname().split("/")[6]
  const open = (id: string | null) => window.history.pushState(null, "", id ? `${base}/${id}` : base)
  const query = useQuery(client.units.grid.queryOptions({ input: { id: complex.id }, refetchInterval: REFRESH_MS }))
  const [conditions, setConditions] = useState(NO_CONDITIONS)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [line, setLine] = useState<CellLine>("area")
  const units = query.data?.items
  const found = useMemo(() => {
    const filter = toFilter(complex.id, conditions)
    return (units ?? []).filter((unit) => matchesFilter(unit, filter)).map((unit) => unit.id)
  }, [units, conditions, complex.id])
  const off = useMemo(() => {
    const shown = new Set(found)
    return new Set((units ?? []).filter((unit) => !shown.has(unit.id)).map((unit) => unit.id))
  }, [units, found])
  const typical = (
    <Link href={`${base}/typical` as Route} className={buttonClass({ variant: "primary" })}>
      <Building2 aria-hidden="true" />
      {t("typical")}
    </Link>
  )
  if (!units) return <QueryState query={query} rows={12} />
  if (units.length === 0) return <EmptyState title={t("empty")} text={t("emptyText")} action={typical} />
  const unit = units.find((candidate) => candidate.id === unitId)
  const chosen = units.filter((candidate) => selected.has(candidate.id))
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <ConditionsBar places={complex} layouts={layouts} value={conditions} onChange={setConditions} />
      <div className="flex flex-wrap items-center gap-3">
        <Button disabled={found.length === 0} onClick={() => setSelected(withIds(selected, found, true))}>
          {t(isUnconditional(conditions) ? "selectAll" : "selectFound", { count: found.length })}
        </Button>
        <Segmented
          label={t("line")}
          value={line}
          onValueChange={setLine}
          options={CELL_LINES.map((value) => ({ value, label: t(`lines.${value}`) }))}
        />
        <span className="flex-1" />
        {typical}
      </div>
      <p className="text-sm text-soft max-sm:hidden">{t("howTo")}</p>
      <EditChess
        units={units}
        base={base}
        line={line}
        off={off}
        selected={selected}
        onSelect={setSelected}
        onOpen={open}
      />
      <SelectionBar
        complexId={complex.id}
        units={chosen}
        layouts={layouts}
        onOpen={open}
        onClear={() => setSelected(new Set())}
      />
      {unit ? <UnitEditor key={unit.id} unit={unit} layouts={layouts} onClose={() => open(null)} /> : null}
    </div>
  )
}
