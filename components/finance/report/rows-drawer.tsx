"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { RowsDrawer as NumberRows } from "@/components/desk/rows-drawer"
import { Row } from "@/components/ui/rows"
import type { FinanceRowDto } from "@/lib/domain/finance/rows/schema"
import { formatMoney, formatNumber } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"
import { ExportMenu } from "../export-menu"
import { type NumberOf, rowsInfinite } from "./report-query"

type RowsDrawerProps = { number: NumberOf; onClose: () => void }

/** The rows behind a number of the money report, and their sum. */
export function RowsDrawer({ number, onClose }: RowsDrawerProps) {
  const t = useTranslations("finance.report")
  const locale = useLocale()
  const query = useInfiniteQuery(rowsInfinite(number))
  const [first] = query.data?.pages ?? []
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  const search = new URLSearchParams(Object.entries(number).filter(([, value]) => value)).toString()
  const period = number.number === "overdue" ? t("asOfToday") : `${formatDate(number.from)} – ${formatDate(number.to)}`
  return (
    <NumberRows
      title={t(`number.${number.number}`)}
      description={`${period} · ${t(`basis.${number.number}`)}`}
      query={query}
      total={first ? formatMoney(first.total, number.currency, locale) : null}
      count={t("count", { count: formatNumber(first?.count ?? 0) })}
      shown={rows.length}
      action={<ExportMenu small path="/api/finance/rows/export" search={search} />}
      onClose={onClose}
    >
      {rows.map((row) => (
        <MoneyRow key={row.kind + row.id} row={row} number={number} />
      ))}
    </NumberRows>
  )
}

function MoneyRow({ row, number }: { row: FinanceRowDto; number: NumberOf }) {
  const t = useTranslations()
  const locale = useLocale()
  const what = [
    row.number ?? t("payments.booking"),
    row.kind === "fact" || row.kind === "plan"
      ? row.type && t(`payments.type.${row.type}`)
      : t(`finance.kind.${row.kind}`),
    row.method && t(`payments.method.${row.method}`),
  ]
  const href = row.contractId ? `/dashboard/contracts/${row.contractId}` : `/dashboard/leads/${row.leadId}`
  return (
    <Row
      title={row.name}
      note={what.filter(Boolean).join(" · ")}
      href={href as Route}
      end={
        <>
          <span className="block text-ink">{formatMoney(row.amount, number.currency, locale)}</span>
          {formatDate(row.day)}
        </>
      }
    />
  )
}
