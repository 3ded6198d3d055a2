"use client"

import { useLocale, useTranslations } from "next-intl"
import { BarsChart } from "@/components/desk/bars-chart"
import { SalesNumber } from "@/components/reports/sales-number"
import { useReport } from "@/components/reports/use-report"
import { EmptyState } from "@/components/ui/empty-state"
import { Section } from "@/components/ui/section"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import type { PlanRow } from "@/lib/domain/plans/schema"
import { formatMoney, formatMoneyShort, formatShare } from "@/lib/i18n/format"

type PlanPartProps = {
  title: string
  heading: string
  rows: readonly PlanRow[]
  /** What a row's id is a condition of. */
  of: "personId" | "complexId"
}

/** Plan and fact side by side: a chart for each currency, and the table. */
export function PlanPart({ title, heading, rows, of }: PlanPartProps) {
  const t = useTranslations("rop.plan")
  const locale = useLocale()
  const { addressOf } = useReport()
  const shown = rows.filter((row) => row.planContracts !== null || row.contracts > 0)
  const currencies = [...new Set(shown.map((row) => row.currency))]
  if (shown.length === 0) {
    return (
      <Section title={title}>
        <EmptyState title={t("empty")} text={t("emptyText")} />
      </Section>
    )
  }
  return (
    <Section title={title} note={t("basis")}>
      <div className="grid items-start gap-x-9 gap-y-4 lg:grid-cols-[2fr_3fr]">
        <div>
          {currencies.map((currency) => (
            <BarsChart
              key={currency}
              label={`${title}, ${currency}`}
              rows={shown
                .filter((row) => row.currency === currency)
                .map((row) => ({
                  name: row.name,
                  values: { plan: row.planAmount ?? 0, fact: row.amount },
                  href: addressOf({ number: "signed", [of]: row.id, currency }),
                }))}
              series={[
                { key: "plan", name: t("plan"), color: "var(--edge)" },
                { key: "fact", name: t("fact"), color: "var(--accent)" },
              ]}
              format={(value) => formatMoney(value, currency, locale)}
              short={(value) => formatMoneyShort(value, currency, locale, { bare: true })}
            />
          ))}
        </div>
        <PlanTable label={title} heading={heading} rows={shown} of={of} />
      </div>
    </Section>
  )
}

type PlanTableProps = Pick<PlanPartProps, "heading" | "rows" | "of"> & { label: string }

function PlanTable({ label, heading, rows, of }: PlanTableProps) {
  const t = useTranslations("rop")
  const locale = useLocale()
  return (
    <Table label={label}>
      <TableHead>
        <Th>{heading}</Th>
        <Th numeric>{t("number.signed")}</Th>
        <Th numeric>{t("sum")}</Th>
        <Th numeric>{t("planSum")}</Th>
        <Th numeric>{t("plan.done")}</Th>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <Td className="min-w-32 font-medium">{row.name}</Td>
            <Td numeric>
              <SalesNumber of={{ number: "signed", [of]: row.id }} count={row.contracts} />
              {row.planContracts === null ? null : (
                <span className="text-soft"> {t("ofPlan", { plan: row.planContracts })}</span>
              )}
            </Td>
            <Td numeric>
              <SalesNumber of={{ number: "signed", [of]: row.id, currency: row.currency }} count={row.amount}>
                {formatMoneyShort(row.amount, row.currency, locale)}
              </SalesNumber>
            </Td>
            <Td numeric className="text-soft">
              {row.planAmount === null ? "–" : formatMoneyShort(row.planAmount, row.currency, locale)}
            </Td>
            <Td numeric>{row.doneBp === null ? "–" : formatShare(row.doneBp, locale)}</Td>
          </TableRow>
        ))}
      </tbody>
    </Table>
  )
}
