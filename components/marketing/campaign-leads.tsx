"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import type { Route } from "next"
import { useTranslations } from "next-intl"
import { MorePages } from "@/components/desk/more-pages"
import { QueryState } from "@/components/desk/query-state"
import { EmptyState } from "@/components/ui/empty-state"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import { formatNumber } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"
import { rowsInfinite } from "./marketing-query"
import { useNumber } from "./use-number"

/** The campaign's leads of the period, by the day of their first attributed touch. */
export function CampaignLeads() {
  const t = useTranslations()
  const { filters } = useNumber()
  const query = useInfiniteQuery(rowsInfinite({ ...filters, number: "leads" }))
  const [first] = query.data?.pages ?? []
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Section title={t("marketing.number.leads")} note={first ? formatNumber(first.count) : undefined}>
      {first ? null : <QueryState query={query} rows={6} />}
      {first && rows.length === 0 ? (
        <EmptyState title={t("marketing.noLeads")} text={t("marketing.noLeadsText")} />
      ) : null}
      <Rows>
        {rows.map((row) => (
          <Row
            key={row.id}
            title={row.name || t("leads.nameless")}
            note={row.source && t(`leads.source.${row.source}`)}
            href={`/dashboard/leads/${row.leadId}` as Route}
            end={formatDate(row.day)}
          />
        ))}
      </Rows>
      {rows.length > 0 ? <MorePages query={query} shown={rows.length} /> : null}
    </Section>
  )
}
