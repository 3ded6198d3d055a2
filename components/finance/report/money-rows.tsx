"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { ExportMenu } from "@/components/desk/export-menu"
import { RowsDrawer } from "@/components/desk/rows-drawer"
import { Row } from "@/components/ui/rows"
import type { FinanceRowDto } from "@/lib/domain/finance/rows/schema"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"
import { type NumberOf, rowsInfinite } from "./report-query"

type MoneyRowsProps = { number: NumberOf; closeHref: string }

/** The rows behind a sum of the report. */
export function MoneyRows({ number, closeHref }: MoneyRowsProps) {
  const t = useTranslations("finance.report")
  const locale = useLocale()
  const query = useInfiniteQuery(rowsInfinite(number))
  const [first] = query.data?.pages ?? []
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  const search = new URLSearchParams(Object.entries(number).filter(([, value]) => value)).toString()
  const period = number.number === "overdue" ? t("asOfToday") : `${formatDate(number.from)} – ${formatDate(number.to)}`
  return (
    <RowsDrawer
      title={t(`number.${number.number}`)}
      description={`${period} · ${t(`basis.${number.number}`)}`}
      formula={t(`formula.${number.number}`)}
      query={query}
      sum={first ? { total: formatMoney(first.total, number.currency, locale), count: first.count } : null}
      action={<ExportMenu small path="/api/finance/rows/export" search={search} />}
      shown={rows.length}
      closeHref={closeHref}
    >
      {rows.map((row) => (
        <MoneyRow key={row.kind + row.id} row={row} number={number} />
      ))}
    </RowsDrawer>
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
      title={row.name || t("leads.nameless")}
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
