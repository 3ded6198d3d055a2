"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { QueryState } from "@/components/desk/query-state"
import { Chip } from "@/components/ui/chip"
import { EmptyState } from "@/components/ui/empty-state"
import { Section } from "@/components/ui/section"
import { VERDICTS, type Verdict } from "@/lib/domain/imports/runs/schema"
import type { ImportReportDto } from "@/lib/domain/imports/schema"
import { formatNumber } from "@/lib/i18n/format"
import { useAddress } from "../use-address"
import { rowsInfinite } from "./import-queries"
import { RowList } from "./row-list"

/** Wrong rows first: they are what has to be mended. */
const ORDER: readonly Verdict[] = ["wrong", "new", "changed", "missing", "unchanged"]

/** The rows of the file by what becomes of them; the counts are the filters. */
export function RowSection({ report }: { report: ImportReportDto }) {
  const t = useTranslations("imports")
  const { params, change } = useAddress()
  const asked = VERDICTS.find((verdict) => verdict === params.get("verdict"))
  const query = useInfiniteQuery({
    ...rowsInfinite(report.id, asked),
    placeholderData: (previous) => previous,
  })
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  const all = VERDICTS.reduce((sum, verdict) => sum + report.counts[verdict], 0)
  return (
    <Section
      title={t("rows")}
      note={report.counts.frozen > 0 ? t("frozen", { count: report.counts.frozen }) : undefined}
    >
      <div className="flex flex-wrap gap-2 py-3">
        <Chip pressed={asked === undefined} onClick={() => change({ verdict: undefined })}>
          {t("all")} <span className="tabular">{formatNumber(all)}</span>
        </Chip>
        {ORDER.filter((verdict) => report.counts[verdict] > 0).map((verdict) => (
          <Chip key={verdict} pressed={asked === verdict} onClick={() => change({ verdict })}>
            {t(`verdicts.${verdict}`)} <span className="tabular">{formatNumber(report.counts[verdict])}</span>
          </Chip>
        ))}
      </div>
      {!query.data ? <QueryState query={query} rows={8} /> : null}
      {query.data && rows.length === 0 ? <EmptyState title={t("noRows")} /> : null}
      {rows.length > 0 ? (
        <RowList
          rows={rows}
          count={asked ? report.counts[asked] : all}
          report={report}
          onEnd={() => (query.hasNextPage && !query.isFetching ? void query.fetchNextPage() : undefined)}
        />
      ) : null}
    </Section>
  )
}
