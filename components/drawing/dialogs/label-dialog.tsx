"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"

export function LabelDialog({ onDone, onClose }: { onDone: (text: string) => void; onClose: () => void }) {
  const t = useTranslations("studio")
  const common = useTranslations("common")
  const [text, setText] = useState("")

  function save(event: FormEvent) {
    event.preventDefault()
    if (text.trim() === "") return
    onDone(text.trim())
    onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="sm"
      title={t("newLabel")}
      closeLabel={common("close")}
    >
      <form onSubmit={save} className="flex flex-col gap-4 pt-1">
        <Field label={t("labelText")}>
          <Input autoFocus autoComplete="off" maxLength={80} value={text} onChange={(e) => setText(e.target.value)} />
        </Field>
        <Button type="submit" variant="primary" disabled={text.trim() === ""} className="self-end">
          {common("add")}
        </Button>
      </form>
    </Dialog>
  )
}
