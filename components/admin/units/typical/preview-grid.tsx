"use client"

import clsx from "clsx"
import { useLocale, useTranslations } from "next-intl"
import { useMemo } from "react"
import { BlockTableView } from "@/components/grid/block-table"
import "@/components/grid/chess.css"
import { toTables } from "@/components/grid/table"
import { SCROLLABLE } from "@/components/ui/scrollable"
import type { GeneratedCell, GeneratedUnits } from "@/lib/domain/units/generate/schema"
import { formatArea, formatMoney, formatNumber, formatRoomsShort } from "@/lib/i18n/format"
import { capital, formatBlock, formatEntrance } from "@/lib/i18n/format-place"
import "./preview.css"

/** Beside the colour, for those who cannot tell colours apart. */
const SIGNS = { new: "+", changed: "~", same: "=", kept: "•", removed: "−" } as const
const COUNTS = ["new", "changed", "same", "kept", "removed"] as const

/** What a description would make of the entrance, before it is written: every cell says by sign and colour what becomes of it. */
export function PreviewGrid({ preview }: { preview: GeneratedUnits }) {
  const t = useTranslations()
  const locale = useLocale()
  const { block, entrance, currency, counts } = preview
  const cells = useMemo(
    () =>
      preview.cells.map((cell) => ({
        ...cell,
        // Of a place that goes, only what comes is drawn where both would stand.
        id: `${cell.floor}/${cell.stack}/${cell.verdict}`,
        block,
        entrance,
        unitKind: cell.kind,
        // Shops stand in the building too while it is described.
        kind: "apartment" as const,
      })),
    [preview, block, entrance],
  )
  const standing = cells.filter((cell) => cell.verdict !== "removed")
  const gone = cells.filter((cell) => cell.verdict === "removed")
  const [table] = toTables(standing)

  function cellOf(cell: (typeof cells)[number]) {
    const area = formatArea(cell.areaDm2, locale, { bare: true })
    const isFlat = cell.unitKind === "apartment" && cell.rooms !== null
    const what = isFlat ? `${formatRoomsShort(cell.rooms ?? 0, locale)} · ${area}` : area
    const notes = [
      t(`typicalFloors.verdicts.${cell.verdict}`),
      ...cell.reasons.map((reason) => t(`typicalFloors.reasons.${reason}`)),
      ...(cell.collides ? [t(`typicalFloors.collides.${cell.collides}`)] : []),
    ]
    const price = cell.price === null ? t("liveGrid.noPrice") : formatMoney(cell.price, currency, locale)
    const label = [
      t("grid.number", { number: cell.number }),
      t(`grid.kind.${cell.unitKind}`),
      what,
      price,
      ...notes,
    ].join(", ")
    return (
      <div className={clsx("made", `v-${cell.verdict}`, cell.collides && `x-${cell.collides}`)} title={label}>
        <b aria-hidden="true">{cell.number}</b>
        <i aria-hidden="true">{cell.collides ? "!" : SIGNS[cell.verdict]}</i>
        <span aria-hidden="true">{what}</span>
        <span className="sr-only">{label}</span>
      </div>
    )
  }
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <ul className="flex flex-wrap gap-x-5 gap-y-1.5">
        {COUNTS.filter((verdict) => counts[verdict] > 0).map((verdict) => (
          <li key={verdict} className="flex items-center gap-2">
            <span aria-hidden="true" className={clsx("made-key", `v-${verdict}`)}>
              {SIGNS[verdict]}
            </span>
            {t(`typicalFloors.verdicts.${verdict}`)}{" "}
            <span className="text-soft tabular">{formatNumber(counts[verdict])}</span>
          </li>
        ))}
        {counts.colliding > 0 ? (
          <li className="flex items-center gap-2 font-medium text-late">
            <span aria-hidden="true" className="made-key x-entrance">
              !
            </span>
            {t("typicalFloors.collisions", { count: counts.colliding })}
          </li>
        ) : null}
      </ul>
      {table ? (
        <div {...SCROLLABLE} className="chess-scroll">
          <div className="chess-street made-grid">
            <BlockTableView
              table={table}
              caption={t("typicalFloors.previewCaption", { block: capital(formatBlock(block, locale)) })}
              entranceName={(name) => capital(formatEntrance(name, locale))}
              floorLabel={t("grid.floor")}
              cellOf={cellOf}
              alive={false}
            />
          </div>
        </div>
      ) : null}
      {gone.length > 0 ? (
        <p className="text-soft">
          {t("typicalFloors.willRemove")} {gone.map((cell) => t("grid.number", { number: cell.number })).join(", ")}
        </p>
      ) : null}
      <KeptList cells={standing.filter((cell) => cell.verdict === "kept")} />
    </div>
  )
}

/** Units with a history, by name: nothing is done to them. */
function KeptList({ cells }: { cells: readonly Pick<GeneratedCell, "floor" | "stack" | "number" | "reasons">[] }) {
  const t = useTranslations()
  if (cells.length === 0) return null
  return (
    <details className="rounded-panel border border-line px-4 py-2.5">
      <summary className="cursor-pointer font-medium">{t("typicalFloors.keptTitle", { count: cells.length })}</summary>
      <ul className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
        {cells.map((cell) => (
          <li key={`${cell.floor}/${cell.stack}`}>
            {t("grid.number", { number: cell.number })}{" "}
            <span className="text-soft">
              {cell.reasons.map((reason) => t(`typicalFloors.reasons.${reason}`)).join(", ")}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
