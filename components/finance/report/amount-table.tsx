"use client"

import { useTranslations } from "next-intl"
import { Table, TableHead, Td, Th } from "@/components/ui/table"
import type { ReportAmounts } from "@/lib/domain/finance/report/schema"
import type { Currency } from "@/lib/domain/money"
import { MoneyFormula } from "./money-formula"
import { MoneyNumber } from "./money-number"
import type { NumberOf } from "./report-query"

const COLUMNS = ["plan", "received", "refunds", "net", "forecast", "overdue"] as const
/** On a phone what was due and what came; the rest as there is room. */
const HIDDEN = {
  plan: "",
  received: "",
  refunds: "max-lg:hidden",
  net: "max-md:hidden",
  forecast: "max-md:hidden",
  overdue: "",
}

type Amounts = Partial<ReportAmounts & { overdue: number }>
export type AmountRow = { key: string; name: string; amounts: Amounts; of: Partial<NumberOf>; now?: boolean }

type AmountTableProps = {
  label: string
  heading: string
  currency: Currency
  columns: readonly (typeof COLUMNS)[number][]
  rows: readonly AmountRow[]
  /** The line under all: the period's own numbers. */
  total?: Amounts
}

/** A part of the report: each number opens its rows, each column says what it adds up. */
export function AmountTable({ label, heading, currency, columns, rows, total }: AmountTableProps) {
  const t = useTranslations("finance.report")
  const shown = COLUMNS.filter((column) => columns.includes(column))
  const cells = (amounts: Amounts, of: Partial<NumberOf>) =>
    shown.map((column) => (
      <Td key={column} numeric className={`py-1! last:pr-2! ${HIDDEN[column]}`}>
        <MoneyNumber of={{ number: column, ...of }} currency={currency} amount={amounts[column] ?? 0} />
      </Td>
    ))
  return (
    <Table label={label}>
      <TableHead>
        <Th className="pl-2!">{heading}</Th>
        {shown.map((column) => (
          <Th key={column} numeric className={HIDDEN[column]}>
            <span className="inline-flex items-center gap-0.5">
              {t(`number.${column}`)}
              <MoneyFormula number={column} />
            </span>
          </Th>
        ))}
      </TableHead>
      <tbody>
        {rows.map(({ key, name, amounts, of, now }) => (
          <tr key={key} className={`h-10 border-b border-line ${now ? "bg-accent-wash/50 font-medium" : ""}`}>
            <Td className="py-1! pl-2!">{name}</Td>
            {cells(amounts, of)}
          </tr>
        ))}
      </tbody>
      {total ? (
        <tfoot>
          <tr className="h-10 font-semibold">
            <Td className="py-1! pl-2!">{t("total")}</Td>
            {cells(total, {})}
          </tr>
        </tfoot>
      ) : null}
    </Table>
  )
}
