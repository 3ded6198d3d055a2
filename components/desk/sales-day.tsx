"use client"

import { useQuery } from "@tanstack/react-query"
import { useLocale, useTranslations } from "next-intl"
import { NewLeadDialog } from "@/components/leads/new-lead-dialog"
import type { FormChoices } from "@/components/leads/new-lead-form"
import { useNow } from "@/components/ui/countdown-ring"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { client } from "@/lib/client/client"
import { formatDayLong, formatTime } from "@/lib/i18n/format-time"
import { CallList } from "./call-list"
import { DayFigures } from "./day-figures"
import { FreshLeads } from "./fresh-leads"
import { OwnDebtors } from "./own-debtors"
import { QueryState } from "./query-state"
import { RunningClaims } from "./running-claims"
import { useRowKeys } from "./use-row-keys"

const REFRESH_MS = 60_000

/** The salesperson's day: four figures, then what to do now. */
export function SalesDay({ choices }: { choices: FormChoices }) {
  const t = useTranslations("desk")
  const locale = useLocale()
  const day = useQuery(client.desk.day.queryOptions({ input: {}, refetchInterval: REFRESH_MS }))
  const shift = useQuery(client.attendance.mine.queryOptions({ input: {} }))
  const list = useRowKeys<HTMLDivElement>()
  const tick = useNow(30_000)
  if (!day.data) return <QueryState query={day} />
  // Until the first tick the browser and the server must agree on the time.
  const now = tick ?? Date.parse(day.data.at)
  const { since } = shift.data ?? { since: null }
  const { claims } = day.data
  return (
    <>
      <PageHeader
        title={formatDayLong(now, locale)}
        note={since ? t("onShift", { time: formatTime(since) }) : t("offShift")}
        actions={<NewLeadDialog choices={choices} />}
      />
      <DayFigures figures={day.data.figures} month={day.data.month} />
      <div ref={list} className="mt-5 grid gap-x-7 gap-y-8 lg:grid-cols-[5fr_4fr]">
        <CallList callbacks={day.data.callbacks} now={now} />
        <div className="flex min-w-0 flex-col gap-8">
          <FreshLeads newLeads={day.data.newLeads} onShift={since !== null} />
          <Section title={t("claims.title")} note={claims.total}>
            {claims.items.length > 0 ? (
              <RunningClaims claims={claims.items} now={now} />
            ) : (
              <EmptyState title={t("claims.emptyTitle")} text={t("claims.emptyText")} />
            )}
          </Section>
          <OwnDebtors />
        </div>
      </div>
    </>
  )
}
