"use client"

import { useLocale, useTranslations } from "next-intl"
import { BarsChart } from "@/components/desk/bars-chart"
import { EmptyState } from "@/components/ui/empty-state"
import { Section } from "@/components/ui/section"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import type { SalesReportDto } from "@/lib/domain/reports/sales/schema"
import { formatNumber, formatShare } from "@/lib/i18n/format"
import { SalesFormula } from "./sales-formula"
import { SalesNumber } from "./sales-number"
import { useReport } from "./use-report"

type Leads = SalesReportDto["leads"]

/** How far the leads of the period have come, stage by stage, and from which sources. */
export function Funnel({ leads }: { leads: Leads }) {
  const t = useTranslations("rop")
  const { addressOf } = useReport()
  if (leads.total === 0) {
    return (
      <Section title={t("funnel")}>
        <EmptyState title={t("noLeads")} text={t("noLeadsText")} />
      </Section>
    )
  }
  return (
    <div className="grid gap-x-9 gap-y-8 lg:grid-cols-2">
      <Section title={t("funnel")} note={t("funnelNote")}>
        <BarsChart
          label={t("funnel")}
          rows={leads.stages.map(({ stage, count }) => ({
            name: t(`number.${stage}`),
            values: { count },
            href: addressOf({ number: stage }),
          }))}
          series={[{ key: "count", name: t("number.leads"), color: "var(--accent)" }]}
          format={formatNumber}
        />
        <StageTable stages={leads.stages} />
      </Section>
      <Section title={t("sources")} note={t("sourcesNote")}>
        <SourceTable rows={leads.bySource} />
      </Section>
    </div>
  )
}

function StageTable({ stages }: { stages: Leads["stages"] }) {
  const t = useTranslations("rop")
  const locale = useLocale()
  return (
    <Table label={t("funnel")}>
      <TableHead>
        <Th>{t("stage")}</Th>
        <Th numeric>{t("number.leads")}</Th>
        <Th numeric>
          <span className="inline-flex items-center gap-0.5">
            {t("fromPrevious")}
            <SalesFormula number="conversion" />
          </span>
        </Th>
      </TableHead>
      <tbody>
        {stages.map(({ stage, count, fromPreviousBp }) => (
          <TableRow key={stage} className="h-10!">
            <Td className="py-1!">
              <span className="inline-flex items-center gap-0.5">
                {t(`number.${stage}`)}
                <SalesFormula number={stage} />
              </span>
            </Td>
            <Td numeric className="py-1!">
              <SalesNumber of={{ number: stage }} count={count} />
            </Td>
            <Td numeric className="py-1! text-soft">
              {fromPreviousBp === null ? "–" : formatShare(fromPreviousBp, locale)}
            </Td>
          </TableRow>
        ))}
      </tbody>
    </Table>
  )
}

const COLUMNS = ["leads", "answered", "reserved", "contracted", "sold"] as const
/** On a phone what came and what was sold. */
const HIDDEN = {
  leads: "",
  answered: "max-md:hidden",
  reserved: "max-md:hidden",
  contracted: "max-md:hidden",
  sold: "",
}

function SourceTable({ rows }: { rows: Leads["bySource"] }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <Table label={t("rop.sources")}>
      <TableHead>
        <Th>{t("rop.source")}</Th>
        {COLUMNS.map((column) => (
          <Th key={column} numeric className={`px-2! ${HIDDEN[column]}`}>
            {t(`rop.column.${column}`)}
          </Th>
        ))}
        <Th numeric>{t("rop.conversion")}</Th>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <TableRow key={row.source} className="h-10!">
            <Td className="py-1!">{t(`leads.source.${row.source}`)}</Td>
            {COLUMNS.map((column) => (
              <Td key={column} numeric className={`px-2! py-1! ${HIDDEN[column]}`}>
                <SalesNumber of={{ number: column, source: row.source }} count={row[column]} />
              </Td>
            ))}
            <Td numeric className="py-1! text-soft">
              {formatShare(row.conversionBp, locale)}
            </Td>
          </TableRow>
        ))}
      </tbody>
    </Table>
  )
}
