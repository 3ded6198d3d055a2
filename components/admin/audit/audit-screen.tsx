"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import { X } from "lucide-react"
import { useTranslations } from "next-intl"
import { MorePages } from "@/components/desk/more-pages"
import { QueryState } from "@/components/desk/query-state"
import { Button } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader } from "@/components/ui/page-header"
import { Table, TableHead, Th } from "@/components/ui/table"
import { ACTIVITY_KINDS } from "@/lib/domain/activity-kinds"
import { useAddress } from "../use-address"
import { AuditFilterBar } from "./audit-filter-bar"
import { auditInfinite, readAuditFilters } from "./audit-query"
import { AuditRow } from "./audit-row"
import { useAuditWords } from "./use-words"

/** Everything that happened, newest first. */
export function AuditScreen({ people }: { people: readonly { id: string; name: string }[] }) {
  const t = useTranslations()
  const words = useAuditWords()
  const { params, change, clear } = useAddress()
  const filters = readAuditFilters(params)
  const query = useInfiniteQuery({ ...auditInfinite(filters), placeholderData: (previous) => previous })
  const entries = query.data?.pages.flatMap((page) => page.items) ?? []
  const kindWord = (code: string) => {
    const kind = ACTIVITY_KINDS.find((known) => known === code)
    return kind ? t(`audit.kind.${kind}`) : code
  }
  return (
    <>
      <PageHeader title={t("shell.nav.audit")} />
      <AuditFilterBar filters={filters} people={people} onChange={(next) => change(next)} onClear={clear} />
      {filters.entityId ? (
        <Button size="sm" className="mb-3" onClick={() => change({ entityId: undefined, entity: undefined })}>
          {t("audit.oneRecord", { entity: words.entity(filters.entity ?? "") })}
          <X aria-hidden="true" />
          <span className="sr-only">{t("admin.clear")}</span>
        </Button>
      ) : null}
      {!query.data ? <QueryState query={query} rows={12} /> : null}
      {query.data && entries.length === 0 ? (
        <EmptyState
          title={t("audit.nothing")}
          text={t("audit.nothingText")}
          action={<Button onClick={clear}>{t("admin.clear")}</Button>}
        />
      ) : null}
      {entries.length > 0 ? (
        <div aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? "opacity-60" : undefined}>
          <Table label={t("shell.nav.audit")}>
            <TableHead>
              <Th className="w-px">{t("audit.when")}</Th>
              <Th>{t("audit.what")}</Th>
              <Th className="max-md:hidden">{t("audit.who")}</Th>
              <Th className="text-right max-sm:hidden">{t("audit.record")}</Th>
            </TableHead>
            <tbody>
              {entries.map((entry) => (
                <AuditRow
                  key={entry.id}
                  entry={entry}
                  kindWord={kindWord(entry.kind)}
                  onRecord={(entity, entityId) => change({ entity, entityId })}
                />
              ))}
            </tbody>
          </Table>
          <MorePages query={query} shown={entries.length} />
        </div>
      ) : null}
    </>
  )
}
