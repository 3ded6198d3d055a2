"use client"

import { useMutation, useQuery } from "@tanstack/react-query"
import type { Route } from "next"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { SearchInput } from "@/components/desk/search-input"
import { useLeadsChanged } from "@/components/desk/use-leads-changed"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { RadioGroup } from "@/components/ui/radio-group"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { formatPhone } from "@/lib/domain/phone"

const SHOWN = 6

type Person = { id: string; name: string; phone: string | null }
type MergeDialogProps = {
  lead: { id: string; name: string }
  /** Leads that may be the same person: offered before anybody searches. */
  likely: readonly Person[]
  onClose: () => void
}

/** The same person twice: everything of this lead goes to the other, whose name, phone and owner stay. */
export function MergeDialog({ lead, likely, onClose }: MergeDialogProps) {
  const t = useTranslations()
  const router = useRouter()
  const onSettled = useLeadsChanged()
  const [q, setQ] = useState("")
  const [intoId, setIntoId] = useState<string | undefined>(likely[0]?.id)
  const found = useQuery(client.leads.list.queryOptions({ input: { q, limit: SHOWN + 1 }, enabled: q.length > 1 }))
  const people: readonly Person[] = q.length > 1 ? (found.data?.items ?? []) : likely
  const choices = people.filter(({ id }) => id !== lead.id).slice(0, SHOWN)
  const chosen = choices.some(({ id }) => id === intoId) ? intoId : undefined
  const merge = useMutation(
    client.leads.merge.mutationOptions({
      onSettled,
      onSuccess: (target) => {
        toast.success(t("leads.merge.done"))
        onClose()
        router.push(`/dashboard/leads/${target.id}` as Route)
      },
    }),
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("leads.merge.title")}
      description={t("leads.merge.text", { name: lead.name || t("leads.nameless") })}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            variant="primary"
            disabled={!chosen}
            pending={merge.isPending}
            onClick={() => (chosen ? merge.mutate({ id: lead.id, intoId: chosen }) : undefined)}
          >
            {t("leads.merge.submit")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <SearchInput label={t("leads.list.search")} value={q} onSearch={setQ} />
        {choices.length > 0 ? (
          <RadioGroup
            label={t("leads.merge.into")}
            value={chosen ?? ""}
            onValueChange={setIntoId}
            options={choices.map(({ id, name, phone }) => ({
              value: id,
              label: [name || t("leads.nameless"), phone && formatPhone(phone)].filter(Boolean).join(" · "),
            }))}
          />
        ) : (
          <p className="text-soft">{t(q.length > 1 && found.isSuccess ? "leads.merge.nobody" : "leads.merge.hint")}</p>
        )}
        <Refusal error={merge.error} />
      </div>
    </Dialog>
  )
}
