"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import { usePathname, useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { MorePages } from "@/components/desk/more-pages"
import { QueryState } from "@/components/desk/query-state"
import { useRowKeys } from "@/components/desk/use-row-keys"
import { SearchInput } from "@/components/leads/search-input"
import { Button } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { Field } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import { CONTRACT_STATUSES } from "@/lib/domain/contracts/rules"
import { type RegisterFilters, readFilters, writeFilters } from "./register-filters"
import { registerInfinite } from "./register-query"
import { RegisterTable } from "./register-table"

type RegisterProps = { places: readonly { id: string; name: string }[] }

/** All contracts within one's reach, the newest first. The filters are the address. */
export function Register({ places }: RegisterProps) {
  const t = useTranslations()
  const pathname = usePathname()
  const filters = readFilters(new URLSearchParams(useSearchParams()))
  const query = useInfiniteQuery({ ...registerInfinite(filters), placeholderData: (previous) => previous })
  const list = useRowKeys<HTMLDivElement>()
  const contracts = query.data?.pages.flatMap((page) => page.items)
  const filtered = Object.keys(filters).length > 0

  function change(part: Partial<RegisterFilters>) {
    const search = writeFilters({ ...filters, ...part })
    window.history.replaceState(null, "", search ? `${pathname}?${search}` : pathname)
  }

  const reset = (
    <Button onClick={() => window.history.replaceState(null, "", pathname)}>{t("contracts.list.clear")}</Button>
  )
  return (
    <>
      <search className="mb-3 flex flex-wrap gap-2">
        <div className="min-w-60 flex-[2]">
          <SearchInput label={t("contracts.list.search")} value={filters.q ?? ""} onSearch={(q) => change({ q })} />
        </div>
        <Field label={t("contracts.list.status")} labelHidden className="min-w-36 flex-1">
          <Select
            value={filters.status ?? ""}
            onValueChange={(status) => change({ status: status || undefined })}
            options={[
              { value: "", label: t("contracts.list.anyStatus") },
              ...CONTRACT_STATUSES.map((value) => ({ value, label: t(`contracts.status.${value}`) })),
            ]}
          />
        </Field>
        <Field label={t("contracts.list.complex")} labelHidden className="min-w-36 flex-1">
          <Select
            value={filters.complexId ?? ""}
            onValueChange={(complexId) => change({ complexId: complexId || undefined })}
            options={[
              { value: "", label: t("contracts.list.anyComplex") },
              ...places.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Field>
      </search>
      {contracts ? null : <QueryState query={query} rows={12} />}
      {contracts?.length === 0 ? (
        <EmptyState
          title={t(filtered ? "contracts.list.nothingTitle" : "contracts.list.emptyTitle")}
          text={t(filtered ? "contracts.list.nothingText" : "contracts.list.emptyText")}
          action={filtered ? reset : undefined}
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
