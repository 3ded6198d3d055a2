"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import { UserPlus } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { MorePages } from "@/components/desk/more-pages"
import { QueryState } from "@/components/desk/query-state"
import { SearchInput } from "@/components/desk/search-input"
import { Button } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader } from "@/components/ui/page-header"
import { Select } from "@/components/ui/select"
import { ROLES } from "@/lib/domain/policy"
import { useAddress } from "../use-address"
import { UserActions, type UserTask } from "./user-actions"
import { readUserFilters, usersInfinite } from "./user-query"
import { UserTable } from "./user-table"

type UserScreenProps = { ownId: string; defaultCap: number }

/** Everybody who may sign in, by name. */
export function UserScreen({ ownId, defaultCap }: UserScreenProps) {
  const t = useTranslations()
  const { params, change, clear } = useAddress()
  const filters = readUserFilters(params)
  const query = useInfiniteQuery({ ...usersInfinite(filters), placeholderData: (previous) => previous })
  const [task, setTask] = useState<UserTask | null>(null)
  const people = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <PageHeader
        title={t("shell.nav.users")}
        actions={
          <Button variant="primary" onClick={() => setTask({ kind: "create" })}>
            <UserPlus aria-hidden="true" />
            {t("admin.users.add")}
          </Button>
        }
      />
      <search className="mb-3 grid grid-cols-2 gap-2 sm:flex">
        <div className="col-span-2 flex min-w-0 flex-1">
          <SearchInput
            label={t("admin.users.search")}
            value={filters.q ?? ""}
            onSearch={(q) => change({ q: q || undefined }, { replace: true })}
          />
        </div>
        <Select
          aria-label={t("admin.users.role")}
          className="sm:w-44"
          value={filters.role ?? ""}
          onValueChange={(role) => change({ role: role || undefined })}
          options={[
            { value: "", label: t("admin.users.anyRole") },
            ...ROLES.map((value) => ({ value, label: t(`roles.${value}`) })),
          ]}
        />
        <Select
          aria-label={t("admin.users.state")}
          className="sm:w-40"
          value={params.get("state") ?? ""}
          onValueChange={(state) => change({ state: state || undefined })}
          options={[
            { value: "", label: t("admin.users.working") },
            { value: "left", label: t("admin.users.left") },
            { value: "all", label: t("admin.users.everybody") },
          ]}
        />
      </search>
      {!query.data ? <QueryState query={query} rows={8} /> : null}
      {query.data && people.length === 0 ? (
        <EmptyState
          title={t("admin.users.nobody")}
          text={t("admin.users.nobodyText")}
          action={<Button onClick={clear}>{t("admin.clear")}</Button>}
        />
      ) : null}
      {people.length > 0 ? (
        <div aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? "opacity-60" : undefined}>
          <UserTable people={people} ownId={ownId} defaultCap={defaultCap} onTask={setTask} />
          <MorePages query={query} shown={people.length} />
        </div>
      ) : null}
      <UserActions task={task} onTask={setTask} defaultCap={defaultCap} />
    </>
  )
}
