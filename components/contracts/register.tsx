"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { MorePages } from "@/components/desk/more-pages"
import { QueryState } from "@/components/desk/query-state"
import { useRowKeys } from "@/components/desk/use-row-keys"
import { Button } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { RegisterFilterBar } from "./register-filter-bar"
import type { RegisterChoices } from "./register-filter-fields"
import { registerInfinite } from "./register-query"
import { RegisterTable } from "./register-table"
import { useRegisterFilters } from "./use-register-filters"

/** All contracts within one's reach, the newest first. The filters are the address. */
export function Register({ choices }: { choices: RegisterChoices }) {
  const t = useTranslations()
  const { filters, clear } = useRegisterFilters()
  const query = useInfiniteQuery({ ...registerInfinite(filters), placeholderData: (previous) => previous })
  const list = useRowKeys<HTMLDivElement>()
  const contracts = query.data?.pages.flatMap((page) => page.items)
  const filtered = Object.keys(filters).length > 0

  return (
    <>
      <RegisterFilterBar choices={choices} />
      {contracts ? null : <QueryState query={query} rows={12} />}
      {contracts?.length === 0 ? (
        <EmptyState
          title={t(filtered ? "contracts.list.nothingTitle" : "contracts.list.emptyTitle")}
          text={t(filtered ? "contracts.list.nothingText" : "contracts.list.emptyText")}
          action={filtered ? <Button onClick={clear}>{t("common.clearFilters")}</Button> : undefined}
        />
      ) : null}
      {contracts && contracts.length > 0 ? (
        <div
          ref={list}
          aria-busy={query.isPlaceholderData}
          className={query.isPlaceholderData ? "opacity-60" : undefined}
        >
          <RegisterTable contracts={contracts} />
          <MorePages query={query} shown={contracts.length} />
        </div>
      ) : null}
    </>
  )
}
