"use client"

import { X } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { MomentFields } from "@/components/callbacks/moment-fields"
import { Button } from "@/components/ui/button"
import { Menu, MenuItem } from "@/components/ui/dropdown-menu"
import { IconButton } from "@/components/ui/icon-button"
import { Popover } from "@/components/ui/popover"
import { LossDialog } from "./lose-dialog"
import { StaffField } from "./staff-field"
import { useBulk } from "./use-bulk"
import { MANUAL_STATES } from "./words"

type BulkBarProps = { ids: readonly string[]; mayAssign: boolean; onClear: () => void }

/** What may be done with the chosen leads at once; it lies over the end of the list. */
export function BulkBar({ ids, mayAssign, onClear }: BulkBarProps) {
  const t = useTranslations("leads")
  const [open, setOpen] = useState<"assign" | "call" | "lose" | null>(null)
  const { pending, error, apply } = useBulk(ids, () => {
    setOpen(null)
    onClear()
  })
  const toggle = (what: "assign" | "call") => (on: boolean) => setOpen(on ? what : null)
  return (
    <section
      aria-label={t("bulk.label")}
      className="sticky bottom-3 z-10 mx-auto mt-3 flex w-fit max-w-full flex-wrap items-center gap-1.5 rounded-panel border border-line bg-card p-1.5 pl-4 shadow-float"
    >
      <p role="status" className="mr-2 font-medium tabular">
        {t("bulk.chosen", { count: ids.length })}
      </p>
      {mayAssign ? (
        <Popover
          label={t("card.assignTitle")}
          open={open === "assign"}
          onOpenChange={toggle("assign")}
          trigger={<Button disabled={pending}>{t("bulk.assign")}</Button>}
        >
          <StaffField pending={pending} onChoose={({ id }) => apply({ kind: "assign", userId: id })} />
        </Popover>
      ) : null}
      <Menu align="start" trigger={<Button disabled={pending}>{t("card.state")}</Button>}>
        {MANUAL_STATES.map((state) => (
          <MenuItem key={state} onSelect={() => apply({ kind: "state", state })}>
            {t(`state.${state}`)}
          </MenuItem>
        ))}
      </Menu>
      <Popover
        label={t("bulk.call")}
        open={open === "call"}
        onOpenChange={toggle("call")}
        trigger={<Button disabled={pending}>{t("bulk.call")}</Button>}
      >
        <MomentFields
          submitLabel={t("bulk.plan")}
          pending={pending}
          onChoose={(at) => apply({ kind: "callback", at: at.toISOString() })}
        />
      </Popover>
      <Button disabled={pending} onClick={() => setOpen("lose")}>
        {t("card.lose")}
      </Button>
      <IconButton label={t("bulk.clear")} onClick={onClear}>
        <X aria-hidden="true" />
      </IconButton>
      {open === "lose" ? (
        <LossDialog
          title={t("bulk.loseTitle", { count: ids.length })}
          text={t("bulk.loseText")}
          pending={pending}
          error={error}
          onLose={(loss) => apply({ kind: "lose", ...loss })}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </section>
  )
}
