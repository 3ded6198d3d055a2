"use client"

import { useQuery } from "@tanstack/react-query"
import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { QueryState } from "@/components/desk/query-state"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader } from "@/components/ui/page-header"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import { Stat, StatStrip } from "@/components/ui/stat"
import { client } from "@/lib/client/client"
import type { CategorySpend } from "@/lib/domain/expenses/schema"
import type { Currency } from "@/lib/domain/money"
import type { UserDto } from "@/lib/domain/users/schema"
import { formatPercent } from "@/lib/i18n/format"
import { formatDuration, formatMonth } from "@/lib/i18n/format-time"
import { DiscountRequests } from "./discount-requests"
import { ManagerTable } from "./manager-table"
import { SpendList } from "./spend-list"

type SalesDeskProps = { spend: readonly CategorySpend[]; currency: Currency }

const MINUTE_MS = 60_000

/** The month of the department: what came, what was answered, what was signed, what it cost, what waits for a decision. */
export function SalesDesk({ spend, currency }: SalesDeskProps) {
  const t = useTranslations()
  const locale = useLocale() as UserDto["locale"]
  const query = useQuery(client.reports.sales.queryOptions({ input: {}, refetchInterval: 60_000 }))
  if (!query.data) return <QueryState query={query} />
  const { leads, managers, responseMinutes, answered, overdueCallbacks, discounts, to } = query.data
  const contracts = managers.reduce((sum, row) => sum + row.contracts, 0)
  const plan = managers.reduce((sum, row) => sum + (row.planContracts ?? 0), 0)
  return (
    <>
      <PageHeader title={t("shell.nav.sales")} note={formatMonth(to.slice(0, 7), locale)} />
      <StatStrip>
        <Stat label={t("rop.leads")} value={leads.total} note={t("rop.leadsNote")} href={"/dashboard/leads" as Route} />
        <Stat
          label={t("rop.contracts")}
          value={contracts}
          suffix={plan > 0 ? t("rop.ofPlan", { plan }) : undefined}
          progress={plan > 0 ? contracts / plan : undefined}
          note={t("rop.contractsNote")}
        />
        <Stat
          label={t("rop.response")}
          value={responseMinutes === null ? "–" : formatDuration(responseMinutes * MINUTE_MS, locale)}
          note={t("rop.responseNote", { count: answered })}
        />
        <Stat
          label={t("rop.overdue")}
          value={overdueCallbacks}
          tone={overdueCallbacks > 0 ? "late" : undefined}
          note={t("rop.overdueNote")}
        />
      </StatStrip>
      <div className="mt-5 flex flex-col gap-8">
        <DiscountRequests total={discounts.total} items={discounts.items} />
        <Section title={t("rop.managers")} note={t("rop.managersNote")}>
          <ManagerTable managers={managers} />
        </Section>
        <div className="grid gap-x-7 gap-y-8 lg:grid-cols-3">
          <Section title={t("rop.sources")} note={t("rop.sourcesNote")}>
            {leads.bySource.length === 0 ? <EmptyState title={t("rop.noLeads")} /> : null}
            <Rows>
              {leads.bySource.map((row) => (
                <Row
                  key={row.source}
                  title={t(`leads.source.${row.source}`)}
                  note={t("rop.sourceLine", { reserved: row.reserved, sold: row.sold })}
                  href={`/dashboard/leads?source=${row.source}` as Route}
                  end={
                    <>
                      <p>{row.leads}</p>
                      <p>{formatPercent(Math.round(row.conversionBp / 100) * 100, locale)}</p>
                    </>
                  }
                />
              ))}
            </Rows>
          </Section>
          <div className="flex min-w-0 flex-col gap-8">
            <Section title={t("rop.statuses")}>
              <Rows>
                {leads.byStatus.map((row) => (
                  <Row
                    key={row.status}
                    title={t(`leads.status.${row.status}`)}
                    href={`/dashboard/leads?status=${row.status}` as Route}
                    end={row.count}
                  />
                ))}
              </Rows>
            </Section>
            <Section title={t("rop.lost")}>
              {leads.lost.length === 0 ? <p className="py-4 text-soft">{t("rop.noLost")}</p> : null}
              <Rows>
                {leads.lost.map((row) => (
                  <Row
                    key={row.reason ?? "none"}
                    title={row.reason ? t(`leads.lost.${row.reason}`) : t("rop.noReason")}
                    end={row.count}
                  />
                ))}
              </Rows>
            </Section>
          </div>
          <SpendList spend={spend} currency={currency} month={to.slice(0, 7)} />
        </div>
      </div>
    </>
  )
}
