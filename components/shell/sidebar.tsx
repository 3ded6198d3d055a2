"use client"

import type { Route } from "next"
import Link from "next/link"
import { usePathname } from "next/navigation"
import { useFormatter, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { Role } from "@/lib/domain/policy"
import { currentEntry, type NavKey, navigationOf } from "./navigation"

/** A complex in the sidebar: its live grid, and how many flats are free. */
export type ShellComplex = { slug: string; name: string; available: number }

export type SidebarProps = {
  role: Role
  counts: Partial<Record<NavKey, number>>
  complexes: readonly ShellComplex[]
  /** In a drawer: a link was followed, perhaps to the page that is already open. */
  onNavigate?: () => void
}

export function Sidebar({ role, counts, complexes, onNavigate }: SidebarProps) {
  const t = useTranslations("shell")
  const pathname = usePathname()
  const entries = navigationOf(role)
  const current = currentEntry(entries, pathname)
  return (
    <nav aria-label={t("navigation")} className="flex flex-col">
      <ul className="flex flex-col">
        {entries.map((entry) => (
          <li key={entry.href}>
            <SidebarLink
              href={entry.href}
              current={entry === current}
              count={counts[entry.key]}
              onNavigate={onNavigate}
            >
              {t(`nav.${entry.key}`)}
            </SidebarLink>
          </li>
        ))}
      </ul>
      {complexes.length > 0 ? (
        <>
          <h2 className="px-3 pt-7 pb-1 text-sm text-soft">{t("complexes")}</h2>
          <ul className="flex flex-col">
            {complexes.map((complex) => {
              const href = `/dashboard/grid/${complex.slug}` as Route
              return (
                <li key={complex.slug}>
                  <SidebarLink
                    href={href}
                    current={pathname === href}
                    count={complex.available}
                    countLabel={t("complexFree", { count: complex.available })}
                    onNavigate={onNavigate}
                  >
                    {complex.name}
                  </SidebarLink>
                </li>
              )
            })}
          </ul>
        </>
      ) : null}
    </nav>
  )
}

type SidebarLinkProps = {
  href: Route
  current: boolean
  count?: number
  countLabel?: string
  onNavigate?: () => void
  children: ReactNode
}

function SidebarLink({ href, current, count, countLabel, onNavigate, children }: SidebarLinkProps) {
  const format = useFormatter()
  return (
    <Link
      href={href}
      onClick={onNavigate}
      aria-current={current ? "page" : undefined}
      className="flex h-8.5 items-center justify-between gap-2 rounded-control border border-transparent px-2.5 text-soft transition-colors hover:text-ink aria-[current=page]:border-line aria-[current=page]:bg-card aria-[current=page]:font-medium aria-[current=page]:text-ink max-lg:h-11"
    >
      <span className="truncate">{children}</span>
      {count === undefined ? null : (
        <span className="text-sm text-faint tabular" title={countLabel}>
          {format.number(count)}
        </span>
      )}
    </Link>
  )
}
