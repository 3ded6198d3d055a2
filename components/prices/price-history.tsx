"use client"

import { useQuery } from "@tanstack/react-query"
import dynamic from "next/dynamic"
import { useLocale, useTranslations } from "next-intl"
import { QueryState } from "@/components/desk/query-state"
import { EmptyState } from "@/components/ui/empty-state"
import { Section } from "@/components/ui/section"
import { Skeleton } from "@/components/ui/skeleton"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import { client } from "@/lib/client/client"
import { currencySuffix, formatMoney, formatRooms } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"

// The chart library is heavy; it comes with this part of this page and nowhere else.
const RateChart = dynamic(() => import("./rate-chart").then((module) => module.RateChart), {
  ssr: false,
  loading: () => <Skeleton className="h-72" />,
})

/** Average price per m² by rooms over time: the chart, and the same numbers as a table. */
export function PriceHistory({ complexId }: { complexId: string }) {
  const t = useTranslations("prices")
  const locale = useLocale()
  const query = useQuery(client.prices.history.queryOptions({ input: { id: complexId } }))
  const { data } = query
  return (
    <Section
      title={t("history")}
      note={data ? `${currencySuffix(data.currency, locale)}, ${t("historyNote")}` : undefined}
    >
      {data ? null : <QueryState query={query} />}
      {data && data.rooms.length === 0 ? <EmptyState title={t("noHistory")} text={t("noHistoryText")} /> : null}
      {data && data.rooms.length > 0 ? (
        <div className="grid min-w-0 gap-6 pt-4 xl:grid-cols-2">
          <RateChart history={data} />
          <div className="max-h-80 min-w-0 overflow-y-auto [--bar:0px]">
            <Table label={t("history")}>
              <TableHead>
                <Th>{t("day")}</Th>
                {data.rooms.map((rooms) => (
                  <Th key={rooms} numeric>
                    {formatRooms(rooms, locale)}
                  </Th>
                ))}
              </TableHead>
              <tbody>
                {data.points.toReversed().map(({ on, perM2 }) => (
                  <TableRow key={on}>
                    <Td className="whitespace-nowrap tabular">{formatDate(on)}</Td>
                    {data.rooms.map((rooms, index) => (
                      <Td key={rooms} numeric>
                        {perM2[index] == null ? "–" : formatMoney(perM2[index], data.currency, locale, { bare: true })}
                      </Td>
                    ))}
                  </TableRow>
                ))}
              </tbody>
            </Table>
          </div>
        </div>
      ) : null}
    </Section>
  )
}
