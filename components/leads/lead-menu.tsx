"use client"

import { MoreHorizontal } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Menu, MenuItem } from "@/components/ui/dropdown-menu"
import { IconButton } from "@/components/ui/icon-button"
import { Segmented } from "@/components/ui/segmented"
import type { LeadCardDto } from "@/lib/domain/leads/card/schema"
import type { Currency } from "@/lib/domain/money"
import { EditDialog } from "./edit-dialog"
import { EraseDialog } from "./erase-dialog"
import { LoseDialog } from "./lose-dialog"
import { MergeDialog } from "./merge-dialog"
import { useLeadActions } from "./use-lead-actions"
import { MANUAL_STATES } from "./words"

type LeadMenuProps = { lead: LeadCardDto; mayErase: boolean; mayMerge: boolean; currency: Currency }

/** Temperature in view; the rarer things behind a button. */
export function LeadMenu({ lead, mayErase, mayMerge, currency }: LeadMenuProps) {
  const t = useTranslations("leads")
  const { state, takeUp } = useLeadActions(lead.id)
  const [dialog, setDialog] = useState<"lose" | "edit" | "merge" | "erase" | null>(null)
  const open = lead.status !== "sold" && lead.status !== "lost"
  const shown = state.isPending ? state.variables.state : MANUAL_STATES.find((value) => value === lead.state)
  return (
    <>
      {open ? (
        <Segmented
          label={t("card.state")}
          value={shown}
          onValueChange={(value) => state.mutate({ id: lead.id, state: value })}
          options={MANUAL_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
      ) : null}
      <Menu
        trigger={
          <IconButton label={t("card.more")}>
            <MoreHorizontal aria-hidden="true" />
          </IconButton>
        }
      >
        {lead.status === "new" ? <MenuItem onSelect={takeUp}>{t("card.take")}</MenuItem> : null}
        {lead.status === "lost" ? <MenuItem onSelect={takeUp}>{t("card.reopen")}</MenuItem> : null}
        <MenuItem onSelect={() => setDialog("edit")}>{t("card.about.edit")}</MenuItem>
        {mayMerge ? <MenuItem onSelect={() => setDialog("merge")}>{t("merge.open")}</MenuItem> : null}
        {open ? (
          <MenuItem danger onSelect={() => setDialog("lose")}>
            {t("card.lose")}
          </MenuItem>
        ) : null}
        {mayErase && !lead.erasedAt ? (
          <MenuItem danger onSelect={() => setDialog("erase")}>
            {t("card.erase")}
          </MenuItem>
        ) : null}
      </Menu>
      {dialog === "lose" ? <LoseDialog leadId={lead.id} onClose={() => setDialog(null)} /> : null}
      {dialog === "merge" ? <MergeDialog lead={lead} likely={lead.duplicates} onClose={() => setDialog(null)} /> : null}
      {dialog === "erase" ? <EraseDialog leadId={lead.id} onClose={() => setDialog(null)} /> : null}
      {dialog === "edit" ? <EditDialog lead={lead} currency={currency} onClose={() => setDialog(null)} /> : null}
    </>
  )
}
