"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { ConfirmDialog } from "@/components/desk/confirm-dialog"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { ComplexStock } from "@/lib/domain/reports/stock/schema"
import { useStockChanged } from "./use-stock-changed"

type PublishDialogProps = {
  complex: Pick<ComplexStock, "id" | "name" | "slug" | "published" | "available">
  onClose: () => void
}

export function PublishDialog({ complex, onClose }: PublishDialogProps) {
  const t = useTranslations("admin.complexes")
  const onSettled = useStockChanged()
  const kind = complex.published ? "takeOff" : "putOn"
  const change = useMutation(
    client.complexes.change.mutationOptions({
      onSettled,
      onSuccess: () => {
        toast.success(t(`${kind}.done`, { name: complex.name }))
        onClose()
      },
    }),
  )
  return (
    <ConfirmDialog
      title={t(`${kind}.title`, { name: complex.name })}
      text={t(`${kind}.text`, { slug: complex.slug, free: complex.available })}
      submit={t(complex.published ? "unpublish" : "publish")}
      danger={complex.published}
      pending={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate({ id: complex.id, published: !complex.published })}
      onClose={onClose}
    />
  )
}
