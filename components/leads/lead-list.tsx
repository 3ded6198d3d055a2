"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { MorePages } from "@/components/desk/more-pages"
import { QueryState } from "@/components/desk/query-state"
import { useRowKeys } from "@/components/desk/use-row-keys"
import { Button } from "@/components/ui/button"
import { Checkbox } from "@/components/ui/checkbox"
import { useNow } from "@/components/ui/countdown-ring"
import { EmptyState } from "@/components/ui/empty-state"
import { SortTh, Table, TableHead, Th } from "@/components/ui/table"
import { MOST_AT_ONCE } from "@/lib/domain/leads/bulk/schema"
import { BulkBar } from "./bulk-bar"
import { countFilters } from "./filters"
import { leadsInfinite } from "./lead-query"
import { LeadRow } from "./lead-row"
import { useFilters } from "./use-filters"
import { useSelection } from "./use-selection"

type LeadListProps = { showOwner: boolean; rights: { edit: boolean; assign: boolean }; at: string }

/** The list; rows that one may change are chosen by their boxes or by X, with Shift from one to another. */
export function LeadList({ showOwner, rights, at }: LeadListProps) {
  const t = useTranslations()
  const { filters, setFilters, clear } = useFilters()
  const query = useInfiniteQuery({ ...leadsInfinite(filters), placeholderData: (previous) => previous })
  const list = useRowKeys<HTMLDivElement>()
  const now = useNow(60_000) ?? Date.parse(at)
  const leads = query.data?.pages.flatMap((page) => page.items) ?? []
  const shown = leads.map(({ id }) => id)
  const selection = useSelection(shown)
  const { ids } = selection
  if (!query.data) return <QueryState query={query} rows={12} />
  if (leads.length === 0) {
    return countFilters(filters) > 0 ? (
      <EmptyState
        title={t("leads.list.nothingTitle")}
        text={t("leads.list.nothingText")}
        action={<Button onClick={clear}>{t("common.clearFilters")}</Button>}
      />
    ) : (
      <EmptyState title={t("leads.list.emptyTitle")} text={t("leads.list.emptyText")} />
    )
  }
  const { sort } = filters
  return (
    <div ref={list} aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? "opacity-60" : undefined}>
      <Table label={t("leads.title")} className="max-sm:table-fixed">
        <TableHead>
          {rights.edit ? (
            <Th className="w-9 max-sm:hidden">
              <Checkbox
                aria-label={t("leads.bulk.all")}
                checked={ids.length === 0 ? false : ids.length === leads.length || "indeterminate"}
                onCheckedChange={() => selection.set(ids.length > 0 ? [] : shown.slice(0, MOST_AT_ONCE))}
              />
            </Th>
          ) : null}
          <SortTh
            direction={sort === "name" ? "ascending" : sort === "-name" ? "descending" : undefined}
            onSort={() => setFilters({ sort: sort === "name" ? "-name" : "name" })}
          >
            {t("leads.list.person")}
          </SortTh>
          <Th className="max-sm:w-24">{t("leads.list.status")}</Th>
          <Th className="max-xl:hidden">{t("leads.list.state")}</Th>
          <Th className="max-lg:hidden">{t("leads.list.complex")}</Th>
          <Th className="max-lg:hidden">{t("leads.list.source")}</Th>
          {showOwner ? <Th className="max-md:hidden">{t("leads.list.owner")}</Th> : null}
          <Th numeric className="max-sm:hidden">
            {t("leads.list.next")}
          </Th>
          <SortTh
            numeric
            className="max-sm:hidden"
            direction={sort === "createdAt" ? "ascending" : sort === "-createdAt" ? "descending" : undefined}
            onSort={() => setFilters({ sort: sort === "-createdAt" ? "createdAt" : "-createdAt" })}
          >
            {t("leads.list.created")}
          </SortTh>
        </TableHead>
        <tbody>
          {leads.map((lead) => (
            <LeadRow
              key={lead.id}
              lead={lead}
              now={now}
              showOwner={showOwner}
              selection={rights.edit ? selection : null}
            />
          ))}
        </tbody>
      </Table>
      <MorePages query={query} shown={leads.length} />
      {ids.length > 0 ? (
        <BulkBar ids={ids.slice(0, MOST_AT_ONCE)} mayAssign={rights.assign} onClear={() => selection.set([])} />
      ) : null}
    </div>
  )
}
