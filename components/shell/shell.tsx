import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { Header } from "./header"
import { Logo } from "./logo"
import { MobileMenu } from "./mobile-menu"
import type { NavKey } from "./navigation"
import { type ShellComplex, Sidebar } from "./sidebar"
import type { ShellUser } from "./user-menu"

export type ShellProps = {
  user: ShellUser
  /** Numbers beside sections: open leads, drafts. */
  counts?: Partial<Record<NavKey, number>>
  complexes?: readonly ShellComplex[]
  /** The field that finds a lead, a phone, a flat; its input carries `data-search`, where `/` goes. */
  search?: ReactNode
  /** Check-in and check-out. */
  shift?: ReactNode
  notifications?: ReactNode
  children: ReactNode
}

/** The frame of every dashboard page. */
export async function Shell({ user, counts = {}, complexes = [], search, shift, notifications, children }: ShellProps) {
  const t = await getTranslations("shell")
  const sidebar = { role: user.role, counts, complexes }
  return (
    <div className="min-h-dvh [--bar:3.5rem] lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 rounded-control bg-ink px-4 py-2 font-medium text-paper not-focus:sr-only"
      >
        {t("skip")}
      </a>
      <aside className="sticky top-0 hidden h-dvh flex-col overflow-y-auto border-r border-line bg-sunk px-2.5 pb-4 lg:flex">
        <div className="flex h-15 shrink-0 items-center px-3">
          <Logo name={t("product")} />
        </div>
        <Sidebar {...sidebar} />
      </aside>
      <div className="flex min-w-0 flex-col">
        <Header
          user={user}
          menu={<MobileMenu product={t("product")} theme={user.theme} {...sidebar} />}
          search={search}
          shift={shift}
          notifications={notifications}
        />
        <main id="main" tabIndex={-1} className="w-full max-w-[104rem] flex-1 px-4 pt-5 pb-16 outline-none sm:px-7">
          {children}
        </main>
      </div>
    </div>
  )
}
