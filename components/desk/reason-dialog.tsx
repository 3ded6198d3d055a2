"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Textarea } from "@/components/ui/textarea"

type ReasonDialogProps = {
  title: string
  text: string
  /** What the field asks for. */
  label: string
  submit: string
  optional?: boolean
  pending: boolean
  onSubmit: (reason: string) => void
  onClose: () => void
}

/** Asks why before something is taken back; the reason stays in the log. */
export function ReasonDialog({ title, text, label, submit, optional, pending, onSubmit, onClose }: ReasonDialogProps) {
  const t = useTranslations("common")
  const [typed, setTyped] = useState("")
  const reason = typed.trim()
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
          <Button onClick={onClose}>{t("close")}</Button>
          <Button
            variant="danger"
            disabled={!optional && reason === ""}
            pending={pending}
            onClick={() => onSubmit(reason)}
          >
            {submit}
          </Button>
        </>
      }
    >
      <Field label={label} required={!optional} hint={optional ? t("optional") : undefined}>
        <Textarea rows={2} maxLength={500} value={typed} onChange={(event) => setTyped(event.target.value)} />
      </Field>
    </Dialog>
  )
}
