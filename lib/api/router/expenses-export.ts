import { createTranslator } from "next-intl"
import { listExpenses } from "@/lib/domain/expenses/queries"
import type { ExportExpensesInput } from "@/lib/domain/expenses/schema"
import { readAll } from "@/lib/domain/page"
import { writeTable } from "@/lib/tables/write"
import { type TableFile, tableHeaders } from "../contract/table-file"
import type { ApiContext } from "./api"
import { MESSAGES } from "./messages"
import { cellsOf, dayColumn, moneyCell, moneyColumn, moneyWords, textColumn } from "./money-columns"

/** Expenses of a filter as a file. */
export async function exportExpenses(
  { actor, locale }: ApiContext,
  { format, ...filters }: ExportExpensesInput,
  now = new Date(),
): Promise<TableFile> {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "expenses" })
  const currency = moneyWords(locale).t("currency")
  const batches = await readAll((page) => listExpenses(actor, { ...filters, ...page }))
  const columns = [
    dayColumn(t("on")),
    textColumn(t("categoryLabel"), 22),
    moneyColumn(t("amount")),
    textColumn(currency, 9),
    textColumn(t("complex"), 20),
    textColumn(t("campaign"), 28),
    textColumn(t("note"), 40),
    textColumn(t("who"), 24),
  ]
  const rows = cellsOf(batches, (row) => [
    row.on,
    t(`category.${row.category}`),
    moneyCell(row.amount, row.currency),
    row.currency,
    row.complex?.name,
    row.campaign?.name,
    row.note,
    row.createdBy.name,
  ])
  const body = writeTable(format, { name: t("sheet"), columns, batches: rows })
  return { headers: tableHeaders(format, "expenses", now), body }
}
