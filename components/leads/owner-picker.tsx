"use client"

import { useQuery } from "@tanstack/react-query"
import { ChevronDown } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Combobox } from "@/components/ui/combobox"
import { Field } from "@/components/ui/field"
import { Popover } from "@/components/ui/popover"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { useLeadActions } from "./use-lead-actions"

type OwnerPickerProps = {
  lead: { id: string; assignee: { id: string; name: string } | null }
  mayAssign: boolean
}

/** Whose lead it is; for those who may, a list to hand it over, people at work first. */
export function OwnerPicker({ lead, mayAssign }: OwnerPickerProps) {
  const t = useTranslations("leads")
  const name = lead.assignee?.name ?? t("noOwner")
  const [open, setOpen] = useState(false)
  const { assign } = useLeadActions(lead.id)
  const staff = useQuery(client.staff.list.queryOptions({ input: { limit: 200, role: "sales" }, enabled: open }))
  if (!mayAssign) return <span className="text-soft max-sm:hidden">{name}</span>
  const people = (staff.data?.items ?? []).toSorted((a, b) => Number(b.onShift) - Number(a.onShift))

  function give(userId: string | null) {
    const person = people.find((candidate) => candidate.id === userId)
    if (!person) return
    assign.mutate(
      { id: lead.id, userId: person.id },
      {
        onSuccess: () => {
          setOpen(false)
          toast.success(t("card.assigned", { name: person.name }))
        },
      },
    )
  }

  return (
    <Popover
      label={t("card.assignTitle")}
      align="end"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button pending={assign.isPending}>
          <span className="sr-only">{t("card.assign")}:</span>
          <span className="max-w-48 truncate">{name}</span>
          <ChevronDown aria-hidden="true" />
        </Button>
      }
    >
      <Field label={t("card.assignTitle")}>
        <Combobox
          value={lead.assignee?.id ?? null}
          valueLabel={lead.assignee?.name}
          pending={staff.isFetching || assign.isPending}
          emptyLabel={t("card.nobodyFound")}
          onValueChange={give}
          options={people.map((person) => ({
            value: person.id,
            label: person.name,
            hint: t(person.onShift ? "card.onShift" : "card.offShift"),
          }))}
        />
      </Field>
    </Popover>
  )
}
