import type { ReactNode } from "react"
import { LanguageSwitch } from "./language-switch"
import { Shortcuts } from "./shortcuts"
import { ThemeMenu } from "./theme-menu"
import { type ShellUser, UserMenu } from "./user-menu"

type HeaderProps = {
  user: ShellUser
  menu: ReactNode
  search: ReactNode
  shift: ReactNode
  notifications: ReactNode
}

/** One bar: on a phone the menu, the search and the person; on a desk everything. */
export function Header({ user, menu, search, shift, notifications }: HeaderProps) {
  return (
    <header className="sticky top-0 z-20 flex h-(--bar) items-center gap-2 border-b border-line bg-paper/95 px-4 backdrop-blur-sm sm:px-7">
      {menu}
      <div className="min-w-0 flex-1">
        <div className="max-w-80">{search}</div>
      </div>
      {shift}
      {notifications}
      <div className="hidden items-center gap-1 lg:flex">
        <LanguageSwitch />
        <ThemeMenu initial={user.theme} />
      </div>
      <Shortcuts role={user.role}>
        <UserMenu user={user} />
      </Shortcuts>
    </header>
  )
}
