"use client"

import { useLocale, useTranslations } from "next-intl"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import type { ManagerRow } from "@/lib/domain/reports/sales/schema"
import { formatMoneyShort } from "@/lib/i18n/format"
import { SalesNumber } from "./sales-number"

/** What each salesperson got, signed and owes, beside the plan of the period's months. */
export function ManagerTable({ managers }: { managers: readonly ManagerRow[] }) {
  const t = useTranslations("rop")
  const locale = useLocale()
  return (
    <Table label={t("managers")}>
      <TableHead>
        <Th>{t("manager")}</Th>
        <Th numeric>{t("number.leads")}</Th>
        <Th numeric>{t("number.signed")}</Th>
        <Th numeric>{t("sum")}</Th>
        <Th numeric>{t("planSum")}</Th>
        <Th numeric>{t("number.overdue")}</Th>
      </TableHead>
      <tbody>
        {managers.map((row) => (
          <TableRow key={row.id}>
            <Td className="min-w-40 font-medium">{row.name}</Td>
            <Td numeric>
              <SalesNumber of={{ number: "leads", personId: row.id }} count={row.leads} />
            </Td>
            <Td numeric>
              <SalesNumber of={{ number: "signed", personId: row.id }} count={row.contracts} />
              {row.planContracts === null ? null : (
                <span className="text-soft"> {t("ofPlan", { plan: row.planContracts })}</span>
              )}
            </Td>
            <Td numeric>
              {row.sums.length === 0
                ? "–"
                : row.sums.map(({ amount, currency }) => (
                    <SalesNumber
                      key={currency}
                      of={{ number: "signed", personId: row.id, currency }}
                      count={amount}
                      className="block"
                    >
                      {formatMoneyShort(amount, currency, locale)}
                    </SalesNumber>
                  ))}
            </Td>
            <Td numeric className="text-soft">
              {row.planSum ? formatMoneyShort(row.planSum.amount, row.planSum.currency, locale) : "–"}
            </Td>
            <Td numeric className={row.overdueCallbacks > 0 ? "text-late" : "text-soft"}>
              <SalesNumber of={{ number: "overdue", personId: row.id }} count={row.overdueCallbacks} />
            </Td>
          </TableRow>
        ))}
      </tbody>
    </Table>
  )
}
