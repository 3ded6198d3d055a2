import type { Route } from "next"
import type { Role } from "@/lib/domain/policy"
import type messages from "@/lib/i18n/messages/ru.json"

export type NavKey = keyof typeof messages.shell.nav

export type NavEntry = {
  key: NavKey
  href: Route
  roles: readonly Role[]
  /** Pages that belong to it and lie elsewhere. */
  also?: string
  /** The key after `g`, by its place on the keyboard: `KeyL` also under a Russian layout. Unique within a role. */
  code?: `Key${string}`
}

/** The sections of the dashboard in the order of the sidebar; only pages that exist. */
export const NAVIGATION: readonly NavEntry[] = [
  { key: "day", href: "/dashboard/sales" as Route, roles: ["sales"], code: "KeyH" },
  { key: "desk", href: "/dashboard/mop" as Route, roles: ["mop"], code: "KeyH" },
  { key: "sales", href: "/dashboard/rop" as Route, roles: ["rop"], code: "KeyH" },
  { key: "money", href: "/dashboard/finance" as Route, roles: ["finance"], code: "KeyH" },
  { key: "overview", href: "/dashboard/admin" as Route, roles: ["admin"], code: "KeyH" },
  {
    key: "leads",
    href: "/dashboard/leads" as Route,
    roles: ["sales", "mop", "rop", "finance", "admin"],
    code: "KeyL",
  },
  {
    key: "calendar",
    href: "/dashboard/calendar" as Route,
    roles: ["sales", "mop", "rop", "finance", "admin"],
    code: "KeyC",
  },
  {
    key: "grid",
    href: "/dashboard/grid" as Route,
    roles: ["sales", "mop", "rop", "finance", "admin"],
    code: "KeyG",
  },
  {
    key: "contracts",
    href: "/dashboard/contracts" as Route,
    roles: ["sales", "mop", "rop", "finance", "admin"],
    code: "KeyD",
  },
  { key: "money", href: "/dashboard/finance" as Route, roles: ["admin"], code: "KeyM" },
  { key: "expenses", href: "/dashboard/rop/expenses" as Route, roles: ["rop", "finance", "admin"], code: "KeyE" },
  { key: "marketing", href: "/dashboard/admin/marketing" as Route, roles: ["admin"], code: "KeyP" },
  { key: "users", href: "/dashboard/admin/users" as Route, roles: ["admin"], code: "KeyU" },
  {
    key: "complexes",
    href: "/dashboard/admin/complexes" as Route,
    roles: ["admin"],
    also: "/dashboard/admin/draws",
    code: "KeyK",
  },
  { key: "imports", href: "/dashboard/admin/imports" as Route, roles: ["admin"], code: "KeyI" },
  { key: "settings", href: "/dashboard/admin/settings" as Route, roles: ["admin"], code: "KeyS" },
  { key: "audit", href: "/dashboard/admin/audit" as Route, roles: ["admin"], code: "KeyA" },
  { key: "tokens", href: "/dashboard/admin/tokens" as Route, roles: ["admin"], code: "KeyT" },
]

export function navigationOf(role: Role): readonly NavEntry[] {
  return NAVIGATION.filter((entry) => entry.roles.includes(role))
}

/** The entry a page belongs to: the longest address it lies under. */
export function currentEntry(entries: readonly NavEntry[], pathname: string): NavEntry | undefined {
  const isUnder = (address: string) => pathname === address || pathname.startsWith(`${address}/`)
  return entries
    .flatMap((entry) => [entry.href, ...(entry.also ? [entry.also] : [])].map((address) => ({ entry, address })))
    .filter(({ address }) => isUnder(address))
    .sort((a, b) => b.address.length - a.address.length)[0]?.entry
}
