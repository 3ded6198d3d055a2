"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { ConfirmDialog } from "@/components/desk/confirm-dialog"
import { Dialog } from "@/components/ui/dialog"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { ImportSourceDto } from "@/lib/domain/imports/sources/schema"
import { SourceForm } from "./source-form"
import { useSourcesChanged } from "./use-sources-changed"

export type SourceTask = { kind: "add" } | { kind: "edit" | "remove"; source: ImportSourceDto }

type SourceDialogsProps = {
  task: SourceTask | null
  complexes: readonly { id: string; name: string }[]
  onClose: () => void
}

/** The dialog of what is being done to a source, one at a time. */
export function SourceDialogs({ task, complexes, onClose }: SourceDialogsProps) {
  const t = useTranslations()
  if (!task) return null
  if (task.kind === "remove") return <RemoveSource source={task.source} onClose={onClose} />
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t(task.kind === "add" ? "importSources.add" : "importSources.editTitle")}
      description={t("importSources.addText")}
      closeLabel={t("common.close")}
    >
      <SourceForm source={task.kind === "edit" ? task.source : null} complexes={complexes} onDone={onClose} />
    </Dialog>
  )
}

function RemoveSource({ source, onClose }: { source: ImportSourceDto; onClose: () => void }) {
  const t = useTranslations("importSources")
  const onSettled = useSourcesChanged()
  const remove = useMutation(
    client.importSources.remove.mutationOptions({
      onSettled,
      onSuccess: () => {
        toast.success(t("removed"))
        onClose()
      },
    }),
  )
  return (
    <ConfirmDialog
      title={t("removeTitle", { name: source.name })}
      text={t("removeText")}
      submit={t("remove")}
      danger
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ id: source.id })}
      onClose={onClose}
    />
  )
}
