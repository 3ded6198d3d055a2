"use client"

import { useQuery } from "@tanstack/react-query"
import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { DebtorMenu } from "@/components/finance/arrears/debtor-menu"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import { client } from "@/lib/client/client"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"
import { QueryState } from "./query-state"

const SHOWN = 20

/** The salesperson's own clients in arrears, the longest first; nothing at all while nobody is late. */
export function OwnDebtors() {
  const t = useTranslations("finance.arrears")
  const locale = useLocale()
  const query = useQuery(client.finance.arrears.queryOptions({ input: { limit: SHOWN }, refetchInterval: 60_000 }))
  if (!query.data) return query.error ? <QueryState query={query} rows={2} /> : null
  const { items, today, groups } = query.data
  if (items.length === 0) return null
  return (
    <Section title={t("own")} note={groups.reduce((count, group) => count + group.contracts, 0)}>
      <Rows>
        {items.map((row) => {
          const promise =
            row.promise &&
            `${t("promise", { date: formatDate(row.promise.on) })} (${t(`promiseState.${row.promise.state}`)})`
          return (
            <Row
              key={row.contractId}
              late
              title={row.buyerName}
              note={[row.number, t("late", { count: row.days }), promise].filter(Boolean).join(" · ")}
              href={`/dashboard/contracts/${row.contractId}` as Route}
              end={
                <span className="inline-flex items-center gap-2">
                  {formatMoney(row.overdue, row.currency, locale)}
                  <DebtorMenu row={row} today={today} mayWaive={false} />
                </span>
              }
            />
          )
        })}
      </Rows>
    </Section>
  )
}
