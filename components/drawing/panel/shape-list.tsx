"use client"

import { Type } from "lucide-react"
import { useTranslations } from "next-intl"
import { StatusMark } from "@/components/ui/status-mark"
import { linkKey } from "@/lib/domain/drawings/linking/rules"
import type { Shape } from "@/lib/domain/drawings/schema"
import type { Target } from "./targets"
import type { Words } from "./use-words"
import { type Row, VirtualList } from "./virtual-list"

type Props = {
  shapes: readonly Shape[]
  targets: ReadonlyMap<string, Target>
  selected: ReadonlySet<string>
  words: Words
  onChoose: (id: string) => void
}

/** Everything on the canvas as a list that stays in step with it: what is not linked yet comes first. */
export function ShapeList({ shapes, targets, selected, words, onChoose }: Props) {
  const t = useTranslations("studio")
  const marks = useTranslations("ui.mark")
  const numbered = shapes.map((shape, index) => ({ shape, number: index + 1 }))
  const open = numbered.filter(({ shape }) => shape.kind === "polygon" && shape.link === null)
  const linked = numbered.filter(({ shape }) => shape.kind === "polygon" && shape.link !== null)
  const labels = numbered.filter(({ shape }) => shape.kind === "label")
  const toRow = ({ shape, number }: (typeof numbered)[number]): Row => {
    const name = words.shapeName(shape, number)
    const unit = shape.kind === "polygon" && shape.link ? targets.get(linkKey(shape.link))?.unit : null
    return {
      key: shape.id,
      name,
      current: selected.has(shape.id),
      content: () => (
        <>
          {unit ? <StatusMark status={unit.status} mark={marks(unit.status)} /> : null}
          {shape.kind === "label" ? <Type className="size-4 shrink-0 text-soft" aria-hidden="true" /> : null}
          <span className="min-w-0 flex-1 truncate">{name}</span>
          {shape.kind === "polygon" ? (
            <span className="shrink-0 text-sm text-soft">{t("vertices", { count: shape.points.length })}</span>
          ) : null}
        </>
      ),
    }
  }
  const group = (key: string, heading: string, items: typeof numbered): Row[] =>
    items.length === 0 ? [] : [{ key, heading }, ...items.map(toRow)]
  const rows = [
    ...group("#open", t("unlinked", { count: open.length }), open),
    ...group("#linked", t("linked", { count: linked.length }), linked),
    ...group("#labels", t("labels", { count: labels.length }), labels),
  ]
  if (rows.length === 0) return <p className="px-4 py-2 text-soft">{t("noShapes")}</p>
  return <VirtualList label={t("shapes")} rows={rows} onChoose={onChoose} />
}
