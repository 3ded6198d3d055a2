"use client"

import type { Route } from "next"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from "recharts"
import type { Period } from "@/components/desk/period"
import { EmptyState } from "@/components/ui/empty-state"
import { Section } from "@/components/ui/section"
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table"
import { FUNNEL_STAGES } from "@/lib/domain/reports/funnel/rules"
import type { FunnelDto, FunnelStage } from "@/lib/domain/reports/funnel/schema"
import { formatNumber, formatPercent } from "@/lib/i18n/format"
import { leadsBehind } from "./sales-query"

const TICK = { fill: "var(--soft)", fontSize: 13 }
const stageFilter = (stage: FunnelStage) => (stage === "created" ? undefined : stage)

type FunnelProps = { funnel: FunnelDto; period: Period }

/** How far the leads of the period came: a bar a stage, the shares beside it, and the same by source. Each number opens its leads. */
export function Funnel({ funnel, period }: FunnelProps) {
  const t = useTranslations()
  const locale = useLocale()
  const { stages, sources } = funnel
  const all = stages[0]?.count ?? 0
  // Whole percents: of some hundred leads a second decimal says nothing.
  const bp = (value: number | null) => (value === null ? "–" : formatPercent(Math.round(value / 100) * 100, locale))
  const rows = stages.map(({ stage, count, ofAllBp }) => ({
    name: t(`rop.funnel.stage.${stage}`),
    count,
    share: bp(ofAllBp),
  }))
  return (
    <Section title={t("rop.funnel.title")} note={t("rop.funnel.note")}>
      {all === 0 ? (
        <EmptyState title={t("rop.noLeads")} />
      ) : (
        <div className="grid gap-x-7 gap-y-4 pt-3 lg:grid-cols-[2fr_3fr]">
          <figure className="h-60 min-w-0" aria-label={t("rop.funnel.title")}>
            <ResponsiveContainer width="100%" height="100%">
              <BarChart data={rows} layout="vertical" margin={{ left: 0, right: 48 }} accessibilityLayer={false}>
                <XAxis type="number" hide />
                <YAxis type="category" dataKey="name" width={104} tick={TICK} tickLine={false} axisLine={false} />
                <Bar dataKey="count" fill="var(--accent)" radius={3} isAnimationActive={false}>
                  <LabelList dataKey="share" position="right" fill="var(--soft)" fontSize={13} />
                </Bar>
              </BarChart>
            </ResponsiveContainer>
          </figure>
          <Table label={t("rop.funnel.title")}>
            <TableHead>
              <Th>{t("rop.source")}</Th>
              {FUNNEL_STAGES.map((stage) => (
                <Th key={stage} numeric>
                  {t(`rop.funnel.stage.${stage}`)}
                </Th>
              ))}
            </TableHead>
            <tbody>
              <TableRow>
                <Td className="font-medium">{t("rop.funnel.all")}</Td>
                {stages.map(({ stage, count, ofPreviousBp }) => (
                  <Td key={stage} numeric>
                    <Count to={leadsBehind(period, { stage: stageFilter(stage) })} count={count} />
                    {ofPreviousBp === null ? null : <p className="text-sm text-soft">{bp(ofPreviousBp)}</p>}
                  </Td>
                ))}
              </TableRow>
              {sources.map(({ source, counts }) => (
                <TableRow key={source}>
                  <Td>{t(`leads.source.${source}`)}</Td>
                  {FUNNEL_STAGES.map((stage) => (
                    <Td key={stage} numeric>
                      <Count to={leadsBehind(period, { source, stage: stageFilter(stage) })} count={counts[stage]} />
                    </Td>
                  ))}
                </TableRow>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </Section>
  )
}

/** Nothing is a dash: there are no leads behind it. */
function Count({ to, count }: { to: string; count: number }) {
  if (count === 0) return <span className="text-faint">–</span>
  return (
    <Link href={to as Route} className="rounded-mark hover:underline">
      {formatNumber(count)}
    </Link>
  )
}
