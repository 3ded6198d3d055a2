"use client"

import { useTranslations } from "next-intl"
import { createContext, type ReactNode, useContext, useState } from "react"
import { Dialog } from "@/components/ui/dialog"
import { Kbd } from "@/components/ui/kbd"
import type { Role } from "@/lib/domain/policy"
import { navigationOf } from "./navigation"
import { useKeys } from "./use-keys"

const ShowShortcuts = createContext<() => void>(() => {})

/** Opens the dialog of keys from a menu. */
export function useShowShortcuts(): () => void {
  return useContext(ShowShortcuts)
}

/** Listens for the shell's keys and shows what they are. */
export function Shortcuts({ role, children }: { role: Role; children: ReactNode }) {
  const t = useTranslations()
  const [open, setOpen] = useState(false)
  const entries = navigationOf(role).filter((entry) => entry.code !== undefined)
  useKeys(entries, () => setOpen(true))
  return (
    <ShowShortcuts value={() => setOpen(true)}>
      {children}
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="sm"
        title={t("shell.keys.title")}
        description={t("shell.keys.description")}
        closeLabel={t("common.close")}
      >
        <dl className="mt-2">
          {entries.map((entry) => (
            <Line key={entry.href} label={t(`shell.nav.${entry.key}`)}>
              <Kbd>G</Kbd>
              <span className="text-sm text-soft">{t("shell.keys.then")}</span>
              <Kbd>{entry.code?.slice(3) ?? ""}</Kbd>
            </Line>
          ))}
          <Line label={t("shell.keys.search")}>
            <Kbd>/</Kbd>
          </Line>
          <Line label={t("shell.keys.help")}>
            <Kbd>?</Kbd>
          </Line>
          <Line label={t("shell.keys.close")}>
            <Kbd>Esc</Kbd>
          </Line>
        </dl>
      </Dialog>
    </ShowShortcuts>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-h-10 items-center justify-between gap-4 border-b border-line last:border-0">
      <dt>{label}</dt>
      <dd className="flex items-center gap-1.5">{children}</dd>
    </div>
  )
}
