"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { MorePages } from "@/components/desk/more-pages"
import { QueryState } from "@/components/desk/query-state"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { runsInfinite } from "./import-queries"
import { NewImportChoice } from "./new-import-choice"
import { RunTable } from "./run-table"
import { SourceSection } from "./sources/source-section"

const WHILE_READING_MS = 2_000

/** A new price list, and what became of the others. */
export function ImportListScreen({ complexes }: { complexes: readonly { id: string; name: string }[] }) {
  const t = useTranslations()
  const query = useInfiniteQuery({
    ...runsInfinite(),
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some((run) => run.status === "reading")) ? WHILE_READING_MS : false,
  })
  const runs = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <PageHeader title={t("shell.nav.imports")} note={t("imports.note")} />
      <div className="flex flex-col gap-8">
        <NewImportChoice complexes={complexes.map(({ name }) => name)} />
        <SourceSection complexes={complexes} />
        <Section title={t("imports.runs")}>
          {!query.data ? <QueryState query={query} rows={6} /> : null}
          {query.data && runs.length === 0 ? (
            <EmptyState title={t("imports.empty")} text={t("imports.emptyText")} />
          ) : null}
          {runs.length > 0 ? (
            <>
              <RunTable runs={runs} />
              <MorePages query={query} shown={runs.length} />
            </>
          ) : null}
        </Section>
      </div>
    </>
  )
}
