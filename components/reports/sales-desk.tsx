"use client"

import { useQuery } from "@tanstack/react-query"
import { useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { useMemo } from "react"
import { DateRange } from "@/components/desk/date-range"
import { QueryState } from "@/components/desk/query-state"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { client } from "@/lib/client/client"
import type { Day } from "@/lib/domain/calendar"
import type { CategorySpend } from "@/lib/domain/expenses/schema"
import type { Currency } from "@/lib/domain/money"
import type { SalesReportDto } from "@/lib/domain/reports/sales/schema"
import { formatDate } from "@/lib/i18n/format-time"
import { DiscountRequests } from "./discount-requests"
import { Funnel } from "./funnel"
import { ManagerTable } from "./manager-table"
import { PartList } from "./part-list"
import { RopTabs } from "./rop-tabs"
import { RoutingTable } from "./routing-table"
import { readReportDays, readSalesNumber, type SalesNumberOf, salesAddress } from "./sales-query"
import { SalesRows } from "./sales-rows"
import { SalesTotals } from "./sales-totals"
import { SpendList } from "./spend-list"
import { ReportProvider } from "./use-report"

type SalesDeskProps = { today: Day; spend: readonly CategorySpend[]; currency: Currency }

/** The department over some days: what came, what was answered, what was signed, what waits for a decision. */
export function SalesDesk({ today, spend, currency }: SalesDeskProps) {
  const t = useTranslations()
  const params = new URLSearchParams(useSearchParams())
  const { from, to } = readReportDays(params, today)
  const number = readSalesNumber(params)
  const report = useMemo(() => {
    const days = { from, to }
    return { days, addressOf: (next: SalesNumberOf | null) => salesAddress(days, next) }
  }, [from, to])
  const query = useQuery(
    client.reports.sales.queryOptions({
      input: report.days,
      refetchInterval: 60_000,
      placeholderData: (previous) => previous,
    }),
  )
  return (
    <ReportProvider value={report}>
      <PageHeader title={t("shell.nav.sales")} note={`${formatDate(from)} – ${formatDate(to)}`} />
      <RopTabs />
      <search className="mb-5 flex flex-wrap items-center gap-2">
        <DateRange
          days={report.days}
          today={today}
          periods={["month", "lastMonth", "quarter", "days30"]}
          onChange={(days) => window.history.replaceState(null, "", salesAddress(days, null))}
        />
      </search>
      {query.data ? (
        <div aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? "opacity-60" : ""}>
          <SalesTotals report={query.data} />
          <div className="mt-6 flex flex-col gap-8">
            <DiscountRequests {...query.data.discounts} />
            <Funnel leads={query.data.leads} />
            <Parts report={query.data} />
            <Section title={t("rop.managers")} note={t("rop.managersNote")}>
              <ManagerTable managers={query.data.managers} />
            </Section>
            <RoutingTable />
            <SpendList spend={spend} currency={currency} month={today.slice(0, 7)} />
          </div>
        </div>
      ) : (
        <QueryState query={query} rows={10} />
      )}
      {number ? <SalesRows number={number} /> : null}
    </ReportProvider>
  )
}

/** How soon leads were answered, why they were lost, where they stand, and whose callbacks are overdue. */
function Parts({ report }: { report: SalesReportDto }) {
  const t = useTranslations()
  const { leads, speeds, overdueByOwner } = report
  return (
    <div className="grid gap-x-9 gap-y-8 lg:grid-cols-2">
      <Section title={t("rop.speeds")} note={t("rop.speedsNote")}>
        <PartList
          label={t("rop.speeds")}
          heading={t("rop.answer")}
          color="var(--accent)"
          empty={t("rop.noLeads")}
          parts={speeds.map(({ speed, count }) => ({
            key: speed,
            name: t(`rop.speed.${speed}`),
            count,
            of: { number: "leads", speed },
          }))}
        />
      </Section>
      <Section title={t("rop.lost")}>
        <PartList
          label={t("rop.lost")}
          heading={t("rop.reason")}
          color="var(--reserved)"
          empty={t("rop.noLost")}
          parts={leads.lost.map(({ reason, count }) => ({
            key: reason ?? "none",
            name: reason ? t(`leads.lost.${reason}`) : t("rop.noReason"),
            count,
            of: { number: "lost", reason: reason ?? "none" },
          }))}
        />
      </Section>
      <Section title={t("rop.statuses")} note={t("rop.statusesNote")}>
        <PartList
          label={t("rop.statuses")}
          heading={t("rop.status")}
          color="var(--contracted)"
          empty={t("rop.noLeads")}
          parts={leads.byStatus.map(({ status, count }) => ({
            key: status,
            name: t(`leads.status.${status}`),
            count,
            of: { number: "leads", status },
          }))}
        />
      </Section>
      <Section title={t("rop.overdueByOwner")} note={t("rop.asOfNow")}>
        <PartList
          label={t("rop.overdueByOwner")}
          heading={t("rop.manager")}
          color="var(--late)"
          empty={t("rop.noOverdue")}
          parts={overdueByOwner.map(({ id, name, count }) => ({
            key: id ?? "none",
            name: name ?? t("rop.nobody"),
            count,
            of: { number: "overdue", personId: id ?? "none" },
          }))}
        />
      </Section>
    </div>
  )
}
