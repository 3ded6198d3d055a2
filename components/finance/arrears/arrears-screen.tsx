"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import { usePathname, useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { ExportMenu } from "@/components/desk/export-menu"
import { MorePages } from "@/components/desk/more-pages"
import { QueryState } from "@/components/desk/query-state"
import { Button } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader } from "@/components/ui/page-header"
import type { ArrearsFilters } from "@/lib/domain/arrears/schema"
import { formatDate } from "@/lib/i18n/format-time"
import { FinanceTabs } from "../finance-tabs"
import { ArrearsFilterBar, type Named } from "./arrears-filter-bar"
import { arrearsInfinite, readArrearsFilters, writeArrearsFilters } from "./arrears-query"
import { ArrearsTable } from "./arrears-table"

type ArrearsScreenProps = { places: readonly Named[]; managers: readonly Named[]; mayWaive: boolean }

/** Debtors, the longest overdue first. The filters are the address. */
export function ArrearsScreen({ places, managers, mayWaive }: ArrearsScreenProps) {
  const t = useTranslations("finance.arrears")
  const pathname = usePathname()
  const filters = readArrearsFilters(new URLSearchParams(useSearchParams()))
  const query = useInfiniteQuery({ ...arrearsInfinite(filters), placeholderData: (previous) => previous })
  const [first] = query.data?.pages ?? []
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  const filtered = Object.keys(filters).length > 0

  function change(part: Partial<ArrearsFilters>) {
    const search = writeArrearsFilters({ ...filters, ...part })
    window.history.replaceState(null, "", search ? `${pathname}?${search}` : pathname)
  }

  return (
    <>
      <PageHeader
        title={t("title")}
        note={first ? t("asOf", { date: formatDate(first.today) }) : undefined}
        actions={<ExportMenu path="/api/finance/arrears/export" search={writeArrearsFilters(filters)} />}
      />
      <FinanceTabs />
      <ArrearsFilterBar
        filters={filters}
        groups={first?.groups ?? []}
        places={places}
        managers={managers}
        onChange={change}
      />
      <div aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? "mt-3 opacity-60" : "mt-3"}>
        {first ? null : <QueryState query={query} rows={10} />}
        {first && rows.length === 0 ? (
          <EmptyState
            title={t(filtered ? "nothing" : "empty")}
            text={t(filtered ? "nothingText" : "emptyText")}
            action={filtered ? <Button onClick={() => change(CLEAR)}>{t("clear")}</Button> : undefined}
          />
        ) : null}
        {first && rows.length > 0 ? (
          <>
            <ArrearsTable rows={rows} today={first.today} mayWaive={mayWaive} />
            <MorePages query={query} shown={rows.length} />
          </>
        ) : null}
      </div>
    </>
  )
}

const CLEAR = { bucket: undefined, complexId: undefined, managerId: undefined, promise: undefined, q: undefined }
