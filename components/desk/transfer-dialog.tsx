"use client"

import { useMutation } from "@tanstack/react-query"
import { ArrowRightLeft } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { useLeadsChanged } from "./use-leads-changed"
import { useRefusal } from "./use-refusal"

type TransferDialogProps = { people: readonly { id: string; name: string }[] }

/** Everything one person looks after, to another; counted before anything moves. */
export function TransferDialog({ people }: TransferDialogProps) {
  const t = useTranslations()
  const sentence = useRefusal()
  const onSettled = useLeadsChanged()
  const [open, setOpen] = useState(false)
  const [from, setFrom] = useState("")
  const [to, setTo] = useState("")
  const preview = useMutation(client.leads.transfer.mutationOptions())
  const transfer = useMutation(client.leads.transfer.mutationOptions({ onSettled }))
  const chosen = from !== "" && to !== "" && from !== to
  const counts = preview.data
  const nothing = counts && counts.leads + counts.claims + counts.callbacks === 0
  const error = transfer.error ?? preview.error

  /** A new pair is counted at once: the numbers on the screen are always those of the pair. */
  function choose(fromUserId: string, toUserId: string) {
    setFrom(fromUserId)
    setTo(toUserId)
    transfer.reset()
    preview.reset()
    if (fromUserId && toUserId && fromUserId !== toUserId) preview.mutate({ fromUserId, toUserId, preview: true })
  }

  function submit() {
    transfer.mutate(
      { fromUserId: from, toUserId: to },
      {
        onSuccess: ({ leads }) => {
          toast.success(t("desk.transfer.done", { count: leads }))
          setOpen(false)
          choose("", "")
        },
      },
    )
  }

  const options = (other: string) => people.map(({ id, name }) => ({ value: id, label: name, disabled: id === other }))

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      size="sm"
      title={t("desk.transfer.title")}
      description={t("desk.transfer.text")}
      closeLabel={t("common.close")}
      trigger={
        <Button>
          <ArrowRightLeft aria-hidden="true" />
          {t("desk.shift.transfer")}
        </Button>
      }
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{t("common.cancel")}</Button>
          <Button
            variant="primary"
            disabled={!chosen || !counts || nothing}
            pending={transfer.isPending || preview.isPending}
            onClick={submit}
          >
            {t("desk.transfer.submit")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 pt-1">
        <Field label={t("desk.transfer.from")}>
          <Select
            value={from}
            placeholder={t("common.choose")}
            options={options(to)}
            onValueChange={(id) => choose(id, to)}
          />
        </Field>
        <Field label={t("desk.transfer.to")}>
          <Select
            value={to}
            placeholder={t("common.choose")}
            options={options(from)}
            onValueChange={(id) => choose(from, id)}
          />
        </Field>
        <p role="status" className={error ? "text-late" : undefined}>
          {error ? sentence(error) : null}
          {!error && counts ? t(nothing ? "desk.transfer.nothing" : "desk.transfer.preview", counts) : null}
        </p>
      </div>
    </Dialog>
  )
}
