"use client"

import { useTranslations } from "next-intl"
import { NumberLink } from "@/components/desk/number-link"
import { Table, TableHead, Td, Th } from "@/components/ui/table"
import type { MarketingReportDto } from "@/lib/domain/campaigns/report/schema"
import { formatNumber } from "@/lib/i18n/format"
import { FigureFormula } from "./figure-link"
import { useNumber } from "./use-number"

/** All leads of the period by where they came from, and how many of them a campaign brought. */
export function SourceTable({ sources }: { sources: MarketingReportDto["sources"] }) {
  const t = useTranslations()
  const { filters, addressOf } = useNumber()
  return (
    <Table label={t("marketing.bySource")}>
      <TableHead>
        <Th>{t("marketing.source")}</Th>
        <Th numeric>
          <span className="inline-flex items-center gap-0.5">
            {t("marketing.number.requests")}
            <FigureFormula number="requests" />
          </span>
        </Th>
        <Th numeric>{t("marketing.attributed")}</Th>
      </TableHead>
      <tbody>
        {sources.map(({ source, requests, attributed }) => {
          const number = { ...filters, number: "requests", source } as const
          return (
            <tr key={source} className="h-10 border-b border-line">
              <Td className="py-1!">{t(`leads.source.${source}`)}</Td>
              <Td numeric className="py-1!">
                <NumberLink href={addressOf(number)} none={requests === 0}>
                  {formatNumber(requests)}
                </NumberLink>
              </Td>
              <Td numeric className="py-1! text-soft">
                {formatNumber(attributed)}
              </Td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
