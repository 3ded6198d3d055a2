import { readAll } from "@/lib/domain/page"
import { listPayments } from "@/lib/domain/payments/queries"
import type { ExportPaymentsInput } from "@/lib/domain/payments/schema"
import { listRefunds } from "@/lib/domain/refunds/queries"
import type { ExportRefundsInput } from "@/lib/domain/refunds/schema"
import { wallTime } from "@/lib/i18n/format-time"
import { writeTable } from "@/lib/tables/write"
import { type TableFile, tableHeaders } from "../contract/table-file"
import type { ApiContext } from "./api"
import { cellsOf, dayColumn, momentColumn, moneyCell, moneyColumn, moneyWords, textColumn } from "./money-columns"

/** Payments of a filter as a file, in the words of the reader's language. */
export async function exportPayments(
  { actor, locale }: ApiContext,
  { format, ...filters }: ExportPaymentsInput,
  now = new Date(),
): Promise<TableFile> {
  const { t, payment } = moneyWords(locale)
  const batches = await readAll((page) => listPayments(actor, { ...filters, ...page }))
  const columns = [
    dayColumn(t("paidAt")),
    textColumn(t("contract"), 14),
    textColumn(t("client"), 32),
    moneyColumn(t("amount")),
    textColumn(t("currency"), 9),
    textColumn(t("type"), 20),
    textColumn(t("target"), 14),
    textColumn(t("method"), 20),
    textColumn(t("status"), 20),
    momentColumn(t("entered")),
    textColumn(t("enteredBy"), 24),
    textColumn(t("decidedBy"), 24),
    textColumn(t("reason"), 32),
    textColumn(t("note"), 32),
  ]
  const rows = cellsOf(batches, (row) => [
    row.paidAt,
    row.contractNumber,
    row.leadName,
    moneyCell(row.amount, row.currency),
    row.currency,
    payment(`type.${row.type}`),
    payment(`target.${row.target}`),
    payment(`method.${row.method}`),
    payment(`status.${row.status}`),
    wallTime(row.createdAt),
    row.createdBy,
    row.decidedBy,
    row.cancelReason,
    row.note,
  ])
  const body = writeTable(format, { name: t("payments"), columns, batches: rows })
  return { headers: tableHeaders(format, "payments", now), body }
}

/** Refunds of a filter as a file. */
export async function exportRefunds(
  { actor, locale }: ApiContext,
  { format, ...filters }: ExportRefundsInput,
  now = new Date(),
): Promise<TableFile> {
  const { t, payment } = moneyWords(locale)
  const batches = await readAll((page) => listRefunds(actor, { ...filters, ...page }))
  const columns = [
    dayColumn(t("refundedAt")),
    textColumn(t("contract"), 14),
    textColumn(t("client"), 32),
    moneyColumn(t("amount")),
    textColumn(t("currency"), 9),
    textColumn(t("method"), 20),
    textColumn(t("reason"), 32),
    momentColumn(t("entered")),
    textColumn(t("enteredBy"), 24),
  ]
  const rows = cellsOf(batches, (row) => [
    row.paidAt,
    row.contractNumber,
    row.leadName,
    moneyCell(row.amount, row.currency),
    row.currency,
    payment(`method.${row.method}`),
    row.reason,
    wallTime(row.createdAt),
    row.createdBy,
  ])
  const body = writeTable(format, { name: t("refunds"), columns, batches: rows })
  return { headers: tableHeaders(format, "refunds", now), body }
}
