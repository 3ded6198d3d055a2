"use client"

import { useMutation } from "@tanstack/react-query"
import { Plus } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/components/desk/confirm-dialog"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { EmptyState } from "@/components/ui/empty-state"
import { client } from "@/lib/client/client"
import type { LayoutDto } from "@/lib/domain/layouts/schema"
import { useStockChanged } from "../complexes/use-stock-changed"
import { LayoutCard } from "./layout-card"
import { LayoutForm } from "./layout-form"

type Task = { kind: "write"; layout: LayoutDto | null } | { kind: "remove"; layout: LayoutDto }

/** The layouts of a complex, as cards. They were read on the server and are asked for again there. */
export function LayoutScreen({ complexId, layouts }: { complexId: string; layouts: readonly LayoutDto[] }) {
  const t = useTranslations("layoutEditor")
  const common = useTranslations("common")
  const onSettled = useStockChanged()
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  const remove = useMutation(client.layouts.remove.mutationOptions({ onSettled, onSuccess: close }))
  const add = (
    <Button variant="primary" onClick={() => setTask({ kind: "write", layout: null })}>
      <Plus aria-hidden="true" />
      {t("add")}
    </Button>
  )
  return (
    <>
      {layouts.length === 0 ? (
        <EmptyState title={t("empty")} text={t("emptyText")} action={add} />
      ) : (
        <>
          <div className="mb-5 flex items-center justify-between gap-4">
            <p className="text-soft tabular">{t("count", { count: layouts.length })}</p>
            {add}
          </div>
          <ul className="grid gap-x-5 gap-y-8 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
            {layouts.map((layout) => (
              <LayoutCard
                key={layout.id}
                layout={layout}
                onEdit={() => setTask({ kind: "write", layout })}
                onRemove={() => setTask({ kind: "remove", layout })}
              />
            ))}
          </ul>
        </>
      )}
      {task?.kind === "write" ? (
        <Dialog
          open
          onOpenChange={(open) => (open ? undefined : close())}
          title={task.layout ? t("editTitle", { code: task.layout.code }) : t("add")}
          closeLabel={common("close")}
        >
          <LayoutForm complexId={complexId} layout={task.layout} onDone={close} />
        </Dialog>
      ) : null}
      {task?.kind === "remove" ? (
        <ConfirmDialog
          title={t("remove", { code: task.layout.code })}
          text={t("removeText")}
          submit={common("delete")}
          danger
          pending={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate({ id: task.layout.id })}
          onClose={close}
        />
      ) : null}
    </>
  )
}
