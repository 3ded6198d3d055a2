"use client"

import { useQuery } from "@tanstack/react-query"
import { useLocale, useTranslations } from "next-intl"
import { QueryState } from "@/components/desk/query-state"
import { PaymentDialog } from "@/components/payments/payment-dialog"
import { PageHeader } from "@/components/ui/page-header"
import { client } from "@/lib/client/client"
import { formatDayLong } from "@/lib/i18n/format-time"
import { Arrears } from "./arrears-list"
import { ARREARS, PENDING } from "./desk-queries"
import { DueToday } from "./due-today"
import { FinanceFigures } from "./finance-figures"
import { FinanceTabs } from "./finance-tabs"
import { OwedBack } from "./owed-back"
import { PendingPayments } from "./pending-payments"
import { PlanFact } from "./plan-fact"
import { Settlements } from "./settlements"
import { Waivers } from "./waivers"

const REFRESH_MS = 60_000

/** The financier's day: what to confirm, what is due, who is late, and the year by month. */
export function FinanceDesk({ cashAllowed, at }: { cashAllowed: boolean; at: string }) {
  const t = useTranslations("finance")
  const locale = useLocale()
  const desk = useQuery(client.finance.desk.queryOptions({ input: {}, refetchInterval: REFRESH_MS }))
  const pending = useQuery(client.payments.list.queryOptions({ input: PENDING, refetchInterval: REFRESH_MS }))
  const arrears = useQuery(client.finance.arrears.queryOptions({ input: ARREARS, refetchInterval: REFRESH_MS }))
  const summary = useQuery(client.finance.summary.queryOptions({ input: {}, refetchInterval: REFRESH_MS }))
  const today = desk.data?.today ?? at.slice(0, 10)
  return (
    <>
      <PageHeader
        title={t("title")}
        note={formatDayLong(at, locale)}
        actions={<PaymentDialog today={today} cashAllowed={cashAllowed} />}
      />
      <FinanceTabs />
      {summary.data && arrears.data && pending.data && desk.data ? (
        <FinanceFigures summary={summary.data} arrears={arrears.data} pending={pending.data.items} desk={desk.data} />
      ) : null}
      <div className="mt-7 grid gap-x-9 gap-y-8 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-8">
          {pending.data ? <PendingPayments payments={pending.data.items} /> : <QueryState query={pending} rows={4} />}
          {desk.data ? <DueToday due={desk.data.due} /> : <QueryState query={desk} rows={3} />}
          {desk.data && desk.data.settlements.length > 0 ? <Settlements settlements={desk.data.settlements} /> : null}
          {desk.data ? <OwedBack refunds={desk.data.refunds} /> : null}
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          {arrears.data ? <Arrears arrears={arrears.data} /> : <QueryState query={arrears} rows={6} />}
          {desk.data ? <Waivers waivers={desk.data.waivers} /> : null}
        </div>
      </div>
      <div className="mt-9">
        {summary.data ? <PlanFact summary={summary.data} today={today} /> : <QueryState query={summary} />}
      </div>
    </>
  )
}
