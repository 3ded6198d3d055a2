"use client"

import { useTranslations } from "next-intl"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"

type ConfirmDialogProps = {
  title: string
  text: string
  submit: string
  danger?: boolean
  pending: boolean
  error: unknown
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that others feel at once; a refusal is said where the question stands. */
export function ConfirmDialog({ title, text, submit, danger, pending, error, onConfirm, onClose }: ConfirmDialogProps) {
  const t = useTranslations("common")
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="sm"
      title={title}
      description={text}
      closeLabel={t("close")}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button variant={danger ? "danger" : "primary"} pending={pending} onClick={onConfirm}>
            {submit}
          </Button>
        </>
      }
    >
      <Refusal error={error} />
    </Dialog>
  )
}
