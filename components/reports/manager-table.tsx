"use client"

import type { Route } from "next"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import type { ManagerRow } from "@/lib/domain/reports/sales/schema"
import type { UserDto } from "@/lib/domain/users/schema"
import { formatMoneyShort } from "@/lib/i18n/format"

/** Plan and fact of each salesperson; the name opens their leads. */
export function ManagerTable({ managers }: { managers: readonly ManagerRow[] }) {
  const t = useTranslations("rop")
  const locale = useLocale() as UserDto["locale"]
  return (
    <Table label={t("managersNote")}>
      <TableHead>
        <Th>{t("manager")}</Th>
        <Th numeric>{t("leads")}</Th>
        <Th numeric>{t("contracts")}</Th>
        <Th numeric>{t("sum")}</Th>
        <Th numeric>{t("planSum")}</Th>
        <Th numeric>{t("overdue")}</Th>
      </TableHead>
      <tbody>
        {managers.map((row) => (
          <TableRow key={row.id}>
            <Td className="min-w-40">
              <Link href={`/dashboard/leads?assigneeId=${row.id}` as Route} className="font-medium hover:underline">
                {row.name}
              </Link>
            </Td>
            <Td numeric>{row.leads}</Td>
            <Td numeric>
              {row.contracts}
              {row.planContracts === null ? null : (
                <span className="text-soft"> {t("ofPlan", { plan: row.planContracts })}</span>
              )}
            </Td>
            <Td numeric>
              {row.sums.length === 0
                ? "–"
                : row.sums.map(({ amount, currency }) => (
                    <span key={currency} className="block">
                      {formatMoneyShort(amount, currency, locale)}
                    </span>
                  ))}
            </Td>
            <Td numeric className="text-soft">
              {row.planSum ? formatMoneyShort(row.planSum.amount, row.planSum.currency, locale) : "–"}
            </Td>
            <Td numeric className={row.overdueCallbacks > 0 ? "text-late" : "text-soft"}>
              {row.overdueCallbacks}
            </Td>
          </TableRow>
        ))}
      </tbody>
    </Table>
  )
}
