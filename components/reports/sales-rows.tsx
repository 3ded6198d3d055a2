"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { RowsDrawer } from "@/components/desk/rows-drawer"
import { Row } from "@/components/ui/rows"
import type { SalesRowDto } from "@/lib/domain/reports/rows/schema"
import { formatMoney, formatNumber } from "@/lib/i18n/format"
import { formatDate, formatDateTime, formatDuration } from "@/lib/i18n/format-time"
import { type SalesNumberOf, salesRowsInfinite } from "./sales-query"
import { useReport } from "./use-report"

const MINUTE_MS = 60_000

/** The rows behind a number of the sales report. */
export function SalesRows({ number }: { number: SalesNumberOf }) {
  const t = useTranslations("rop")
  const locale = useLocale()
  const { days, addressOf } = useReport()
  const query = useInfiniteQuery(salesRowsInfinite(days, number))
  const [first] = query.data?.pages ?? []
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  const period = number.number === "overdue" ? t("asOfNow") : `${formatDate(days.from)} – ${formatDate(days.to)}`
  const total = first && {
    count: first.count,
    total:
      first.total === null || !number.currency
        ? formatNumber(first.count)
        : formatMoney(first.total, number.currency, locale),
  }
  return (
    <RowsDrawer
      title={t(`number.${number.number}`)}
      description={`${period} · ${t(`basis.${number.number}`)}`}
      formula={t(`formula.${number.number}`)}
      query={query}
      sum={total ?? null}
      shown={rows.length}
      closeHref={addressOf(null)}
    >
      {rows.map((row) => (
        <SalesRow key={row.id} row={row} />
      ))}
    </RowsDrawer>
  )
}

function SalesRow({ row }: { row: SalesRowDto }) {
  const t = useTranslations()
  const locale = useLocale()
  const note = [
    row.number ?? t(`leads.status.${row.status}`),
    t(`leads.source.${row.source}`),
    row.person,
    row.status === "lost" && row.reason ? t(`leads.lost.${row.reason}`) : null,
    row.minutes === null ? null : t("rop.answeredIn", { time: formatDuration(row.minutes * MINUTE_MS, locale) }),
  ]
  return (
    <Row
      title={row.name || t("leads.nameless")}
      note={note.filter(Boolean).join(" · ")}
      href={(row.contractId ? `/dashboard/contracts/${row.contractId}` : `/dashboard/leads/${row.leadId}`) as Route}
      end={
        row.amount !== null && row.currency !== null ? (
          <>
            <span className="block text-ink">{formatMoney(row.amount, row.currency, locale)}</span>
            {formatDate(row.at)}
          </>
        ) : (
          formatDateTime(row.at)
        )
      }
    />
  )
}
