"use client"

import { UserPlus } from "lucide-react"
import { useTranslations } from "next-intl"
import { useLeadActions } from "@/components/leads/use-lead-actions"
import { Button } from "@/components/ui/button"
import { Menu, MenuItem, MenuLabel } from "@/components/ui/dropdown-menu"
import { toast } from "@/components/ui/toast"
import type { ShiftPersonDto } from "@/lib/domain/desk/schema"

type GiveMenuProps = { lead: { id: string; name: string }; people: readonly ShiftPersonDto[] }

/** Hands a lead out: people at work first, each with the new leads they have not answered. */
export function GiveMenu({ lead, people }: GiveMenuProps) {
  const t = useTranslations()
  const { assign } = useLeadActions(lead.id)
  const here = people.filter((person) => person.since !== null)
  const away = people.filter((person) => person.since === null)

  function give(person: ShiftPersonDto) {
    assign.mutate(
      { id: lead.id, userId: person.id },
      {
        onSuccess: () =>
          toast.success(t("desk.shift.given", { lead: lead.name || t("leads.nameless"), name: person.name })),
      },
    )
  }

  const item = (person: ShiftPersonDto) => (
    <MenuItem
      key={person.id}
      onSelect={() => give(person)}
      end={
        <span className="text-sm text-soft tabular">
          {person.newLeads} / {person.cap}
        </span>
      }
    >
      {person.name}
    </MenuItem>
  )

  return (
    <Menu
      className="max-h-80 min-w-60 overflow-y-auto"
      trigger={
        <Button
          size="sm"
          pending={assign.isPending}
          aria-label={t("desk.shift.giveOf", { name: lead.name || t("leads.nameless") })}
        >
          <UserPlus aria-hidden="true" />
          <span className="max-sm:hidden">{t("desk.shift.give")}</span>
        </Button>
      }
    >
      {here.length > 0 ? <MenuLabel>{t("leads.card.onShift")}</MenuLabel> : null}
      {here.map(item)}
      {away.length > 0 ? <MenuLabel>{t("leads.card.offShift")}</MenuLabel> : null}
      {away.map(item)}
    </Menu>
  )
}
