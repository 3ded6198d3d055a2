"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import { Plus } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { MorePages } from "@/components/desk/more-pages"
import { QueryState } from "@/components/desk/query-state"
import { Button } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { Section } from "@/components/ui/section"
import type { ComplexDto } from "@/lib/domain/complexes/schema"
import { DRAWING_LEVELS, type DrawingSummaryDto, type FloorDto } from "@/lib/domain/drawings/schema"
import type { LayoutDto } from "@/lib/domain/layouts/schema"
import { CopyDialog } from "./copy-dialog"
import { CreateDialog } from "./create-dialog"
import { DeleteDialog } from "./delete-dialog"
import { drawingsInfinite } from "./drawing-query"
import { DrawingTable } from "./drawing-table"

export type DrawingTask = { kind: "create" } | { kind: "copy" | "delete"; drawing: DrawingSummaryDto }

type Props = {
  complex: Pick<ComplexDto, "id" | "blocks">
  layouts: readonly Pick<LayoutDto, "id" | "code">[]
  floors: readonly FloorDto[]
}

/** A complex's drawings from the whole site down to a flat, and how far each is linked. */
export function DrawingScreen({ complex, layouts, floors }: Props) {
  const t = useTranslations("drawings")
  const query = useInfiniteQuery(drawingsInfinite(complex.id))
  const [task, setTask] = useState<DrawingTask | null>(null)
  const close = () => setTask(null)
  const drawings = query.data?.pages.flatMap((page) => page.items)
  const levels = DRAWING_LEVELS.map((level) => ({ level, items: drawings?.filter((one) => one.level === level) ?? [] }))
  const add = (
    <Button variant="primary" onClick={() => setTask({ kind: "create" })}>
      <Plus aria-hidden="true" />
      {t("add")}
    </Button>
  )
  return (
    <>
      {drawings && drawings.length > 0 ? (
        <div className="flex flex-col gap-8">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="max-w-xl text-soft">{t("about")}</p>
            {add}
          </div>
          {levels
            .filter(({ items }) => items.length > 0)
            .map(({ level, items }) => (
              <Section key={level} title={t(`levels.${level}`)} note={String(items.length)}>
                <DrawingTable label={t(`levels.${level}`)} drawings={items} onTask={setTask} />
              </Section>
            ))}
          <MorePages query={query} shown={drawings.length} />
        </div>
      ) : drawings ? (
        <EmptyState title={t("empty")} text={t("about")} action={add} />
      ) : (
        <QueryState query={query} />
      )}
      {task?.kind === "create" ? <CreateDialog complex={complex} layouts={layouts} onClose={close} /> : null}
      {task?.kind === "copy" ? (
        <CopyDialog drawing={task.drawing} drawings={drawings ?? []} floors={floors} onClose={close} />
      ) : null}
      {task?.kind === "delete" ? <DeleteDialog drawing={task.drawing} onClose={close} /> : null}
    </>
  )
}
