"use client"

import { useTranslations } from "next-intl"
import { BarsChart } from "@/components/desk/bars-chart"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import { formatNumber } from "@/lib/i18n/format"
import { SalesNumber } from "./sales-number"
import type { SalesNumberOf } from "./sales-query"
import { useReport } from "./use-report"

type Part = { key: string; name: string; count: number; of: SalesNumberOf }
type PartListProps = { label: string; heading: string; color: string; parts: readonly Part[]; empty: string }

/** Parts of a whole as bars and as a table beside them; each opens its rows. */
export function PartList({ label, heading, color, parts, empty }: PartListProps) {
  const t = useTranslations("rop")
  const { addressOf } = useReport()
  if (parts.every((part) => part.count === 0)) return <p className="py-4 text-soft">{empty}</p>
  return (
    <>
      <BarsChart
        label={label}
        rows={parts.map(({ name, count, of }) => ({ name, values: { count }, href: addressOf(of) }))}
        series={[{ key: "count", name: label, color }]}
        format={formatNumber}
      />
      <Table label={label}>
        <TableHead>
          <Th>{heading}</Th>
          <Th numeric>{t("count")}</Th>
        </TableHead>
        <tbody>
          {parts.map(({ key, name, count, of }) => (
            <TableRow key={key} className="h-10!">
              <Td className="py-1!">{name}</Td>
              <Td numeric className="py-1!">
                <SalesNumber of={of} count={count} />
              </Td>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </>
  )
}
