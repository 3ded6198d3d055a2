"use client"

import { EllipsisVertical } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/dropdown-menu"
import { IconButton } from "@/components/ui/icon-button"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import { formatPhone } from "@/lib/domain/phone"
import type { UserDto } from "@/lib/domain/users/schema"
import { formatDate } from "@/lib/i18n/format-time"
import type { UserTask } from "./user-actions"

type UserTableProps = {
  people: readonly UserDto[]
  ownId: string
  defaultCap: number
  onTask: (task: UserTask) => void
}

export function UserTable({ people, ownId, defaultCap, onTask }: UserTableProps) {
  const t = useTranslations("admin.users")
  const roles = useTranslations("roles")
  return (
    <Table label={t("title")} className="max-sm:table-fixed">
      <TableHead>
        <Th>{t("person")}</Th>
        <Th className="max-sm:w-28">{t("role")}</Th>
        <Th className="max-lg:hidden">{t("phone")}</Th>
        <Th numeric className="max-md:hidden">
          {t("cap")}
        </Th>
        <Th numeric className="max-sm:hidden">
          {t("since")}
        </Th>
        <Th className="w-11">
          <span className="sr-only">{t("actions")}</span>
        </Th>
      </TableHead>
      <tbody>
        {people.map((person) => (
          <TableRow key={person.id}>
            <Td className="max-w-0 py-1! sm:w-[36%]">
              <p className="flex items-center gap-2">
                <span className={person.active ? "truncate font-medium" : "truncate text-soft"}>{person.name}</span>
                {person.id === ownId ? <Badge>{t("you")}</Badge> : null}
              </p>
              <p className="truncate text-sm text-soft">
                {person.login}
                {person.active && person.mustChangePassword ? ` · ${t("initialPassword")}` : null}
                {person.deactivatedAt ? ` · ${t("leftOn", { date: formatDate(person.deactivatedAt) })}` : null}
              </p>
            </Td>
            <Td className="whitespace-nowrap">{roles(person.role)}</Td>
            <Td className="whitespace-nowrap text-soft tabular max-lg:hidden">
              {person.phone ? formatPhone(person.phone) : "–"}
            </Td>
            <Td numeric className="max-md:hidden">
              {person.role === "sales" ? (
                (person.leadCap ?? <span className="text-soft">{t("capDefault", { cap: defaultCap })}</span>)
              ) : (
                <span className="text-soft">–</span>
              )}
            </Td>
            <Td numeric className="text-soft max-sm:hidden">
              {formatDate(person.createdAt)}
            </Td>
            <Td className="text-right">
              <UserMenu person={person} own={person.id === ownId} onTask={onTask} />
            </Td>
          </TableRow>
        ))}
      </tbody>
    </Table>
  )
}

type UserMenuProps = { person: UserDto; own: boolean; onTask: (task: UserTask) => void }

function UserMenu({ person, own, onTask }: UserMenuProps) {
  const t = useTranslations("admin.users")
  return (
    <Menu
      trigger={
        <IconButton label={t("actionsOf", { name: person.name })}>
          <EllipsisVertical aria-hidden="true" />
        </IconButton>
      }
    >
      <MenuItem onSelect={() => onTask({ kind: "edit", person })}>{t("edit")}</MenuItem>
      <MenuItem onSelect={() => onTask({ kind: "password", person })}>{t("newPassword")}</MenuItem>
      <MenuItem onSelect={() => onTask({ kind: "signOut", person })}>{t("signOut")}</MenuItem>
      <MenuLink>
        <Link href={`/dashboard/admin/audit?actorId=${person.id}` as Route}>{t("history")}</Link>
      </MenuLink>
      {own ? null : (
        <>
          <MenuSeparator />
          {person.active ? (
            <MenuItem danger onSelect={() => onTask({ kind: "deactivate", person })}>
              {t("deactivate")}
            </MenuItem>
          ) : (
            <MenuItem onSelect={() => onTask({ kind: "activate", person })}>{t("activate")}</MenuItem>
          )}
        </>
      )}
    </Menu>
  )
}
