"use client"

import { ChevronDown } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Popover } from "@/components/ui/popover"
import { toast } from "@/components/ui/toast"
import { StaffField } from "./staff-field"
import { useLeadActions } from "./use-lead-actions"

type OwnerPickerProps = {
  lead: { id: string; assignee: { id: string; name: string } | null }
  mayAssign: boolean
}

/** Whose lead it is; for those who may, a list to hand it over. */
export function OwnerPicker({ lead, mayAssign }: OwnerPickerProps) {
  const t = useTranslations("leads")
  const name = lead.assignee?.name ?? t("noOwner")
  const [open, setOpen] = useState(false)
  const { assign } = useLeadActions(lead.id)
  if (!mayAssign) return <span className="text-soft max-sm:hidden">{name}</span>

  function give(person: { id: string; name: string }) {
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
      <StaffField value={lead.assignee} pending={assign.isPending} onChoose={give} />
    </Popover>
  )
}
