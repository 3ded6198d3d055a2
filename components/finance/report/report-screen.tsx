"use client"

import { useQuery } from "@tanstack/react-query"
import { useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { ExportMenu } from "@/components/desk/export-menu"
import { QueryState } from "@/components/desk/query-state"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader } from "@/components/ui/page-header"
import { client } from "@/lib/client/client"
import type { Day } from "@/lib/domain/calendar"
import { formatDate } from "@/lib/i18n/format-time"
import { FinanceTabs } from "../finance-tabs"
import { CurrencyReport } from "./currency-report"
import { MoneyRows } from "./money-rows"
import { ReportFilterBar } from "./report-filter-bar"
import { readNumber, readReportFilters, reportAddress, writeReportFilters } from "./report-query"
import { ReportFiltersProvider } from "./use-report-filters"

type ReportScreenProps = { today: Day; places: readonly { id: string; name: string }[] }

/** Money of a period. Its conditions, and the number whose rows are open, are the address. */
export function ReportScreen({ today, places }: ReportScreenProps) {
  const t = useTranslations("finance.report")
  const params = new URLSearchParams(useSearchParams())
  const filters = readReportFilters(params, today)
  const number = readNumber(params, filters)
  const query = useQuery(
    client.finance.report.queryOptions({ input: filters, placeholderData: (previous) => previous }),
  )
  const report = query.data
  return (
    <ReportFiltersProvider value={filters}>
      <PageHeader
        title={t("title")}
        note={`${formatDate(filters.from)} – ${formatDate(filters.to)}`}
        actions={<ExportMenu path="/api/finance/report/export" search={writeReportFilters(filters)} />}
      />
      <FinanceTabs />
      <ReportFilterBar
        filters={filters}
        today={today}
        places={places}
        onChange={(next) => window.history.replaceState(null, "", reportAddress(next, null))}
      />
      {report ? null : <QueryState query={query} rows={10} />}
      {report?.currencies.length === 0 ? <EmptyState title={t("empty")} text={t("emptyText")} /> : null}
      <div
        aria-busy={query.isPlaceholderData}
        className={query.isPlaceholderData ? "flex flex-col gap-12 opacity-60" : "flex flex-col gap-12"}
      >
        {report?.currencies.map((one) => (
          <CurrencyReport key={one.currency} report={one} today={report.today} />
        ))}
      </div>
      {number ? <MoneyRows number={number} closeHref={reportAddress(filters, null)} /> : null}
    </ReportFiltersProvider>
  )
}
