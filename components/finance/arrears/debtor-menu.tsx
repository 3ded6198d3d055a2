"use client"

import { MoreHorizontal } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Menu, MenuItem, MenuLink } from "@/components/ui/dropdown-menu"
import { IconButton } from "@/components/ui/icon-button"
import type { ArrearsRowDto } from "@/lib/domain/arrears/schema"
import { CallDialog, PromiseDialog, WaiveDialog } from "./chase-dialogs"

const DIALOGS = { promise: PromiseDialog, call: CallDialog, waive: WaiveDialog }

type DebtorMenuProps = { row: ArrearsRowDto; today: string; mayWaive: boolean }

/** What one does about a debtor. */
export function DebtorMenu({ row, today, mayWaive }: DebtorMenuProps) {
  const t = useTranslations("finance.arrears")
  const [task, setTask] = useState<keyof typeof DIALOGS | null>(null)
  const Task = task ? DIALOGS[task] : null
  return (
    <>
      <Menu
        trigger={
          <IconButton size="sm" label={t("actionsOf", { name: row.buyerName })}>
            <MoreHorizontal aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuItem onSelect={() => setTask("promise")}>{t("notePromise")}</MenuItem>
        <MenuItem onSelect={() => setTask("call")}>{t("call")}</MenuItem>
        {mayWaive && row.penalty > 0 ? <MenuItem onSelect={() => setTask("waive")}>{t("waive")}</MenuItem> : null}
        <MenuLink>
          <Link href={`/dashboard/contracts/${row.contractId}` as Route}>{t("openContract")}</Link>
        </MenuLink>
      </Menu>
      {Task ? <Task row={row} today={today} onClose={() => setTask(null)} /> : null}
    </>
  )
}
