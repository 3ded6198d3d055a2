import { companyAt, listDebtors } from "@/lib/domain/arrears/queries"
import type { ExportArrearsInput } from "@/lib/domain/arrears/schema"
import { getFinanceReport } from "@/lib/domain/finance/report/queries"
import type { CurrencyReportDto, ReportAmounts } from "@/lib/domain/finance/report/schema"
import { listFinanceRows } from "@/lib/domain/finance/rows/queries"
import type { ExportRowsInput } from "@/lib/domain/finance/rows/schema"
import type { ExportReportInput } from "@/lib/domain/finance/schema"
import { readAll } from "@/lib/domain/page"
import { formatMonth, wallTime } from "@/lib/i18n/format-time"
import type { Cell } from "@/lib/tables/sheet"
import { writeTable } from "@/lib/tables/write"
import { type TableFile, tableHeaders } from "../contract/table-file"
import type { ApiContext } from "./api"
import {
  cellsOf,
  countColumn,
  dayColumn,
  momentColumn,
  moneyCell,
  moneyColumn,
  moneyWords,
  textColumn,
} from "./money-columns"

/** Debtors of a filter as a file. */
export async function exportArrears(
  { actor, locale }: ApiContext,
  { format, ...filters }: ExportArrearsInput,
  now = new Date(),
): Promise<TableFile> {
  const { t } = moneyWords(locale)
  const company = await companyAt(now)
  const batches = await readAll((page) => listDebtors(actor, { ...filters, ...page }, company))
  const columns = [
    textColumn(t("contract"), 14),
    textColumn(t("client"), 32),
    textColumn(t("phone"), 17),
    textColumn(t("complex"), 20),
    textColumn(t("units"), 12),
    textColumn(t("manager"), 24),
    moneyColumn(t("overdue")),
    moneyColumn(t("penalty")),
    textColumn(t("currency"), 9),
    dayColumn(t("since")),
    countColumn(t("days")),
    dayColumn(t("promisedOn")),
    moneyColumn(t("promised")),
    textColumn(t("promise"), 14),
    momentColumn(t("contactAt")),
  ]
  const rows = cellsOf(batches, (row) => [
    row.number,
    row.buyerName,
    row.phone,
    row.complex.name,
    row.units.join(", "),
    row.manager?.name,
    moneyCell(row.overdue, row.currency),
    moneyCell(row.penalty, row.currency),
    row.currency,
    row.since,
    row.days,
    row.promise?.on,
    row.promise && moneyCell(row.promise.amount, row.currency),
    row.promise && t(`promiseState.${row.promise.state}`),
    row.contactAt && wallTime(row.contactAt),
  ])
  const body = writeTable(format, { name: t("arrears"), columns, batches: rows })
  return { headers: tableHeaders(format, "arrears", now), body }
}

/** The rows behind a number as a file. */
export async function exportRows(
  { actor, locale }: ApiContext,
  { format, ...filters }: ExportRowsInput,
  now = new Date(),
): Promise<TableFile> {
  const { t, payment } = moneyWords(locale)
  const batches = await readAll((page) => listFinanceRows(actor, { ...filters, ...page }, now))
  const columns = [
    dayColumn(t("day")),
    textColumn(t("what"), 20),
    textColumn(t("contract"), 14),
    textColumn(t("client"), 32),
    moneyColumn(t("amount")),
    textColumn(t("currency"), 9),
    textColumn(t("type"), 20),
    textColumn(t("method"), 20),
  ]
  const rows = cellsOf(batches, (row) => [
    row.day,
    t(`kind.${row.kind}`),
    row.number,
    row.name,
    moneyCell(row.amount, filters.currency),
    filters.currency,
    row.type && payment(`type.${row.type}`),
    row.method && payment(`method.${row.method}`),
  ])
  const body = writeTable(format, { name: t("rows"), columns, batches: rows })
  return { headers: tableHeaders(format, `finance-${filters.number}`, now), body }
}

/** The report as one flat table: every part a section of its own. */
export async function exportReport(
  { actor, locale }: ApiContext,
  { format, ...input }: ExportReportInput,
  now = new Date(),
): Promise<TableFile> {
  const { t, payment } = moneyWords(locale)
  const report = await getFinanceReport(actor, input, now)
  const amounts = ["plan", "received", "refunds", "net", "forecast", "overdue"] as const
  const columns = [
    textColumn(t("section"), 16),
    textColumn(t("name"), 24),
    textColumn(t("currency"), 9),
    ...amounts.map((key) => moneyColumn(t(key))),
  ]
  const tables = ({ currency, totals, months, complexes, methods, aging }: CurrencyReportDto): Cell[][] => {
    const line = (section: string, name: string, sums: Partial<ReportAmounts & { overdue: number }>): Cell[] => {
      const cells = amounts.map((key) => (sums[key] === undefined ? null : moneyCell(sums[key], currency)))
      return [section, name, currency, ...cells]
    }
    return [
      line(t("total"), "", totals),
      ...months.map((row) => line(t("byMonth"), formatMonth(row.month, locale), row)),
      ...complexes.map((row) => line(t("byComplex"), row.name ?? t("noComplex"), row)),
      ...methods.map((row) => line(t("byMethod"), payment(`method.${row.method}`), row)),
      ...aging.map((row) => line(t("aging"), row.bucket, row)),
    ]
  }
  async function* batches() {
    yield report.currencies.flatMap(tables)
  }
  const body = writeTable(format, { name: t("report"), columns, batches: batches() })
  return { headers: tableHeaders(format, `finance-${report.from}-${report.to}`, now), body }
}
