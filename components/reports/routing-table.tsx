"use client"

import { useQuery } from "@tanstack/react-query"
import { useLocale, useTranslations } from "next-intl"
import { QueryState } from "@/components/desk/query-state"
import { Section } from "@/components/ui/section"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import { client } from "@/lib/client/client"
import type { RoutedPerson } from "@/lib/domain/reports/routing/schema"
import { formatDecimal, formatNumber, formatShare } from "@/lib/i18n/format"
import { SalesFormula } from "./sales-formula"
import { SalesNumber } from "./sales-number"
import { useReport } from "./use-report"

/** How evenly the routing hands out leads, for the hours that each was on shift. */
export function RoutingTable() {
  const t = useTranslations("rop.routing")
  const { days } = useReport()
  const query = useQuery(client.reports.routing.queryOptions({ input: days, placeholderData: (previous) => previous }))
  return (
    <Section title={t("title")} note={t("note")}>
      {query.data ? <People people={query.data.people} /> : <QueryState query={query} rows={3} />}
    </Section>
  )
}

function People({ people }: { people: readonly RoutedPerson[] }) {
  const t = useTranslations("rop")
  const locale = useLocale()
  const hundredths = (value: number) => formatDecimal(value / 100, 2, locale)
  return (
    <Table label={t("routing.title")}>
      <TableHead>
        <Th>{t("manager")}</Th>
        <Th numeric>
          <span className="inline-flex items-center gap-0.5">
            {t("routing.received")}
            <SalesFormula number="routed" />
          </span>
        </Th>
        <Th numeric>{t("routing.hours")}</Th>
        <Th numeric>{t("routing.perHour")}</Th>
        <Th numeric>
          <span className="inline-flex items-center gap-0.5">
            {t("routing.share")}
            <SalesFormula number="share" />
          </span>
        </Th>
        <Th numeric>{t("routing.deviation")}</Th>
        <Th numeric>
          <span className="inline-flex items-center gap-0.5">
            {t("routing.skipped")}
            <SalesFormula number="skipped" />
          </span>
        </Th>
        <Th numeric>{t("routing.open")}</Th>
      </TableHead>
      <tbody>
        {people.map((row) => (
          <TableRow key={row.id}>
            <Td className="min-w-40 font-medium">{row.name}</Td>
            <Td numeric>
              <SalesNumber of={{ number: "routed", personId: row.id }} count={row.received} />
            </Td>
            <Td numeric>{formatNumber(Math.round(row.minutes / 60))}</Td>
            <Td numeric>{row.perHour === null ? "–" : hundredths(row.perHour)}</Td>
            <Td numeric className="text-soft">
              {hundredths(row.share)}
            </Td>
            <Td numeric>
              {row.deviationBp === null ? "–" : signed(formatShare(row.deviationBp, locale), row.deviationBp)}
            </Td>
            <Td numeric>
              <SalesNumber of={{ number: "skipped", personId: row.id }} count={row.skipped} />
            </Td>
            <Td numeric className={row.open >= row.cap ? "text-late" : ""}>
              {t("routing.openOf", { open: row.open, cap: row.cap })}
            </Td>
          </TableRow>
        ))}
      </tbody>
    </Table>
  )
}

function signed(text: string, basisPoints: number): string {
  return basisPoints > 0 ? `+${text}` : text
}
