"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { ConfirmDialog } from "@/components/desk/confirm-dialog"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { DrawingSummaryDto } from "@/lib/domain/drawings/schema"
import { useDrawingsChanged } from "./use-drawings-changed"

export function DeleteDialog({ drawing, onClose }: { drawing: DrawingSummaryDto; onClose: () => void }) {
  const t = useTranslations("drawings")
  const onSettled = useDrawingsChanged()
  const { id, name, polygons } = drawing
  const remove = useMutation(
    client.draws.remove.mutationOptions({
      onSettled,
      onSuccess: () => {
        toast.success(t("deleted", { name }))
        onClose()
      },
    }),
  )
  return (
    <ConfirmDialog
      title={t("deleteTitle", { name })}
      text={t("deleteText", { polygons })}
      submit={t("delete")}
      danger
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ id })}
      onClose={onClose}
    />
  )
}
