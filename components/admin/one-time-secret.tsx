"use client"

import { Copy } from "lucide-react"
import { useTranslations } from "next-intl"
import { useCopy } from "@/components/desk/use-copy"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"

type OneTimeSecretProps = { title: string; text: string; label: string; secret: string; onClose: () => void }

/** A password or a token that nobody can read again: it stays until it is put away on purpose. */
export function OneTimeSecret({ title, text, label, secret, onClose }: OneTimeSecretProps) {
  const t = useTranslations()
  const copy = useCopy()
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={title}
      description={text}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={() => void copy(secret)}>
            <Copy aria-hidden="true" />
            {t("common.copy")}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {t("admin.secret.done")}
          </Button>
        </>
      }
    >
      <Field label={label}>
        <Input readOnly value={secret} className="font-mono" onFocus={(event) => event.currentTarget.select()} />
      </Field>
    </Dialog>
  )
}
