"use client"

import { useQuery } from "@tanstack/react-query"
import type { Route } from "next"
import { usePathname, useSearchParams } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { PeriodFields } from "@/components/desk/period-fields"
import { QueryState } from "@/components/desk/query-state"
import { PageHeader } from "@/components/ui/page-header"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import { Stat, StatStrip } from "@/components/ui/stat"
import { client } from "@/lib/client/client"
import type { Day } from "@/lib/domain/calendar"
import type { CategorySpend } from "@/lib/domain/expenses/schema"
import type { Currency } from "@/lib/domain/money"
import type { UserDto } from "@/lib/domain/users/schema"
import { formatDate, formatDuration } from "@/lib/i18n/format-time"
import { AnswerTimes } from "./answer-times"
import { DiscountRequests } from "./discount-requests"
import { Funnel } from "./funnel"
import { PlanTable } from "./plan-table"
import { leadsBehind, readPeriod } from "./sales-query"
import { SpendList } from "./spend-list"

type SalesDeskProps = {
  /** Of the current month. */
  spend: readonly CategorySpend[]
  currency: Currency
  /** The company's day. */
  today: Day
}

const MINUTE_MS = 60_000

/** The department over some days: what came, what was answered, what was signed, what it cost, what waits for a decision. */
export function SalesDesk({ spend, currency, today }: SalesDeskProps) {
  const t = useTranslations()
  const locale = useLocale() as UserDto["locale"]
  const pathname = usePathname()
  const period = readPeriod(new URLSearchParams(useSearchParams()), today)
  const query = useQuery({
    ...client.reports.sales.queryOptions({ input: period, refetchInterval: 60_000 }),
    placeholderData: (previous) => previous,
  })
  if (!query.data) return <QueryState query={query} />
  const { leads, funnel, managers, complexes, responseMinutes, answered, answerBuckets, overdueCallbacks, discounts } =
    query.data
  const month = period.from.slice(0, 7) === period.to.slice(0, 7) ? period.from.slice(0, 7) : null
  const contracts = managers.reduce((sum, row) => sum + row.contracts, 0)
  const plan = managers.reduce((sum, row) => sum + (row.planContracts ?? 0), 0)
  return (
    <>
      <PageHeader title={t("shell.nav.sales")} note={`${formatDate(period.from)} – ${formatDate(period.to)}`} />
      <search className="mb-4 flex flex-wrap items-center gap-2">
        <PeriodFields
          period={period}
          today={today}
          offered={["month", "lastMonth", "quarter", "year"]}
          onChange={({ from, to }) => window.history.pushState(null, "", `${pathname}?from=${from}&to=${to}`)}
        />
      </search>
      <StatStrip>
        <Stat
          label={t("rop.leads")}
          value={leads.total}
          note={t("rop.leadsNote")}
          href={leadsBehind(period) as Route}
        />
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
          <PlanTable
            label={t("rop.managers")}
            head={t("rop.manager")}
            rows={managers}
            hrefOf={({ id }) => leadsBehind(period, { assigneeId: id })}
            planOf={({ id }) => ({ userId: id })}
            month={month}
            currency={currency}
          />
        </Section>
        <Section title={t("rop.complexes")} note={t("rop.managersNote")}>
          <PlanTable
            label={t("rop.complexes")}
            head={t("rop.complex")}
            rows={complexes}
            hrefOf={({ id }) => `/dashboard/contracts?complexId=${id}&signedFrom=${period.from}&signedTo=${period.to}`}
            planOf={({ id }) => ({ complexId: id })}
            month={month}
            currency={currency}
          />
        </Section>
        <Funnel funnel={funnel} period={period} />
        <div className="grid gap-x-7 gap-y-8 lg:grid-cols-3">
          <AnswerTimes buckets={answerBuckets} />
          <div className="flex min-w-0 flex-col gap-8">
            <Section title={t("rop.statuses")}>
              <Rows>
                {leads.byStatus.map((row) => (
                  <Row
                    key={row.status}
                    title={t(`leads.status.${row.status}`)}
                    href={leadsBehind(period, { status: row.status }) as Route}
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
                    href={leadsBehind(period, { status: "lost", lostReason: row.reason ?? undefined }) as Route}
                    end={row.count}
                  />
                ))}
              </Rows>
            </Section>
          </div>
          <SpendList spend={spend} currency={currency} month={today.slice(0, 7)} />
        </div>
      </div>
    </>
  )
}
