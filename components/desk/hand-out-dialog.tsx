"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Row, Rows } from "@/components/ui/rows"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { Refusal } from "./refusal"
import { useLeadsChanged } from "./use-leads-changed"

/** The whole queue in turn to those on shift; who would get how many is said before anything moves. */
export function HandOutDialog() {
  const t = useTranslations()
  const onSettled = useLeadsChanged()
  const [open, setOpen] = useState(false)
  const preview = useMutation(client.leads.handOut.mutationOptions())
  const handOut = useMutation(client.leads.handOut.mutationOptions({ onSettled }))
  const planned = preview.data
  const count = planned?.given.reduce((sum, person) => sum + person.count, 0) ?? 0

  function toggle(next: boolean) {
    setOpen(next)
    handOut.reset()
    if (next) preview.mutate({ preview: true })
  }

  function submit() {
    handOut.mutate(
      {},
      {
        onSuccess: ({ given }) => {
          toast.success(t("desk.handOut.done", { count: given.reduce((sum, person) => sum + person.count, 0) }))
          setOpen(false)
        },
      },
    )
  }

  return (
    <Dialog
      open={open}
      onOpenChange={toggle}
      size="sm"
      title={t("desk.handOut.title")}
      description={t("desk.handOut.text")}
      closeLabel={t("common.close")}
      trigger={<Button size="sm">{t("desk.handOut.action")}</Button>}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{t("common.cancel")}</Button>
          <Button
            variant="primary"
            disabled={count === 0}
            pending={preview.isPending || handOut.isPending}
            onClick={submit}
          >
            {t("desk.handOut.submit", { count })}
          </Button>
        </>
      }
    >
      <div role="status" className="flex min-h-24 flex-col gap-3">
        {planned && count > 0 ? (
          <Rows>
            {planned.given.map((person) => (
              <Row key={person.id} title={person.name} end={t("desk.handOut.gets", { count: person.count })} />
            ))}
          </Rows>
        ) : null}
        {planned?.reason ? (
          <p className={count === 0 ? undefined : "text-soft"}>
            {t(`desk.handOut.left.${planned.reason}`, { count: planned.left })}
          </p>
        ) : null}
        {planned && count === 0 && !planned.reason ? <p>{t("desk.handOut.nothing")}</p> : null}
        <Refusal error={handOut.error ?? preview.error} />
      </div>
    </Dialog>
  )
}
