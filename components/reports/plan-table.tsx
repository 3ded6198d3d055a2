"use client"

import { Pencil } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { IconButton } from "@/components/ui/icon-button"
import { Progress } from "@/components/ui/progress"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import type { Currency } from "@/lib/domain/money"
import type { ComplexRow, ManagerRow } from "@/lib/domain/reports/sales/schema"
import type { UserDto } from "@/lib/domain/users/schema"
import { formatMoneyShort } from "@/lib/i18n/format"
import { PlanDialog, type Planned } from "./plan-dialog"

type PlanRow = ComplexRow & Partial<Pick<ManagerRow, "leads" | "overdueCallbacks">>

type PlanTableProps = {
  label: string
  head: string
  rows: readonly PlanRow[]
  /** The row's own rows. */
  hrefOf: (row: PlanRow) => string
  /** Of one month only: a plan is a month's. */
  month: string | null
  planOf: (row: PlanRow) => Planned["of"]
  currency: Currency
}

/** Plan and fact, a row a person or a complex; the pencil sets the month's plan. */
export function PlanTable({ label, head, rows, hrefOf, month, planOf, currency }: PlanTableProps) {
  const t = useTranslations("rop")
  const locale = useLocale() as UserDto["locale"]
  const [planned, setPlanned] = useState<Planned | null>(null)
  const people = rows.some((row) => row.leads !== undefined)
  return (
    <>
      <Table label={label}>
        <TableHead>
          <Th>{head}</Th>
          {people ? <Th numeric>{t("leads")}</Th> : null}
          <Th numeric>{t("contracts")}</Th>
          <Th numeric>{t("sum")}</Th>
          <Th numeric>{t("planSum")}</Th>
          <Th className="w-32 max-sm:hidden">{t("plan.done")}</Th>
          {people ? <Th numeric>{t("overdue")}</Th> : null}
        </TableHead>
        <tbody>
          {rows.map((row) => {
            const { planContracts, planSum } = row
            return (
              <TableRow key={row.id}>
                <Td className="min-w-40">
                  <Link href={hrefOf(row) as Route} className="font-medium hover:underline">
                    {row.name}
                  </Link>
                </Td>
                {people ? <Td numeric>{row.leads}</Td> : null}
                <Td numeric>
                  {row.contracts}
                  {planContracts === null ? null : (
                    <span className="text-soft"> {t("ofPlan", { plan: planContracts })}</span>
                  )}
                </Td>
                <Td numeric>
                  {row.sums.length === 0
                    ? "–"
                    : row.sums.map((sum) => (
                        <span key={sum.currency} className="block">
                          {formatMoneyShort(sum.amount, sum.currency, locale)}
                        </span>
                      ))}
                </Td>
                <Td numeric className="text-soft">
                  {planSum ? formatMoneyShort(planSum.amount, planSum.currency, locale) : "–"}
                  {month ? (
                    <IconButton
                      size="sm"
                      label={t("plan.edit", { name: row.name })}
                      className="ml-1 align-middle"
                      onClick={() =>
                        setPlanned({
                          of: planOf(row),
                          name: row.name,
                          contracts: planContracts,
                          sum: planSum?.amount ?? null,
                        })
                      }
                    >
                      <Pencil aria-hidden="true" />
                    </IconButton>
                  ) : null}
                </Td>
                <Td className="max-sm:hidden">
                  {planContracts ? (
                    <Progress
                      value={Math.min(1, row.contracts / planContracts)}
                      label={t("plan.doneOf", { name: row.name })}
                    />
                  ) : null}
                </Td>
                {people ? (
                  <Td numeric className={row.overdueCallbacks ? "text-late" : "text-soft"}>
                    {row.overdueCallbacks}
                  </Td>
                ) : null}
              </TableRow>
            )
          })}
        </tbody>
      </Table>
      {planned && month ? (
        <PlanDialog planned={planned} month={month} currency={currency} onClose={() => setPlanned(null)} />
      ) : null}
    </>
  )
}
