"use client"

import { Keyboard, KeyRound, LogOut } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { signOut } from "@/components/auth/sign-out"
import { Avatar } from "@/components/ui/avatar"
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/dropdown-menu"
import { Kbd } from "@/components/ui/kbd"
import { toast } from "@/components/ui/toast"
import type { Role } from "@/lib/domain/policy"
import { useShowShortcuts } from "./shortcuts"
import type { ThemeChoice } from "./theme"

/** Who is signed in, as the frame shows them. */
export type ShellUser = { name: string; role: Role; theme: ThemeChoice }

export function UserMenu({ user }: { user: ShellUser }) {
  const t = useTranslations()
  const showShortcuts = useShowShortcuts()
  const role = t(`roles.${user.role}`)

  async function leave() {
    if (!(await signOut())) toast.error(t("shell.signOutFailed"))
  }

  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t("shell.account", { name: user.name, role })}
          className="-mr-1 flex shrink-0 items-center rounded-full p-0.5"
        >
          <Avatar name={user.name} />
        </button>
      }
    >
      <div className="px-2.5 pt-2 pb-1.5">
        <p className="font-medium">{user.name}</p>
        <p className="text-sm text-soft">{role}</p>
      </div>
      <MenuSeparator />
      <MenuLink>
        <Link href={"/dashboard/password" as Route}>
          <KeyRound aria-hidden="true" />
          {t("shell.changePassword")}
        </Link>
      </MenuLink>
      <MenuItem icon={<Keyboard aria-hidden="true" />} end={<Kbd>?</Kbd>} onSelect={showShortcuts}>
        {t("shell.keys.title")}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<LogOut aria-hidden="true" />} onSelect={leave}>
        {t("shell.signOut")}
      </MenuItem>
    </Menu>
  )
}
