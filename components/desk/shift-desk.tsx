"use client"

import { useQuery } from "@tanstack/react-query"
import { useLocale, useTranslations } from "next-intl"
import { NewLeadDialog } from "@/components/leads/new-lead-dialog"
import type { FormChoices } from "@/components/leads/new-lead-form"
import { useNow } from "@/components/ui/countdown-ring"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { Stat, StatStrip } from "@/components/ui/stat"
import { client } from "@/lib/client/client"
import type { Day } from "@/lib/domain/calendar"
import { formatDayLong } from "@/lib/i18n/format-time"
import { MopTabs } from "./mop-tabs"
import { NextHandovers } from "./next-handovers"
import { Preparation } from "./preparation"
import { QueryState } from "./query-state"
import { RunningClaims } from "./running-claims"
import { ShiftPeople } from "./shift-people"
import { TransferDialog } from "./transfer-dialog"
import { UnassignedQueue } from "./unassigned-queue"
import { useRowKeys } from "./use-row-keys"

const REFRESH_MS = 30_000

/** The shift: leads that belong to nobody, who is here to take them, claims that run out. */
export function ShiftDesk({ choices, today }: { choices: FormChoices; today: Day }) {
  const t = useTranslations("desk.shift")
  const locale = useLocale()
  const desk = useQuery(client.desk.shift.queryOptions({ input: {}, refetchInterval: REFRESH_MS }))
  const list = useRowKeys<HTMLDivElement>()
  const tick = useNow(30_000)
  if (!desk.data) return <QueryState query={desk} />
  const now = tick ?? Date.parse(desk.data.at)
  const { people, unassigned, claims } = desk.data
  const here = people.filter((person) => person.since !== null).length
  return (
    <>
      <PageHeader
        title={formatDayLong(now, locale)}
        note={t("title")}
        actions={
          <>
            <TransferDialog people={people} />
            <NewLeadDialog choices={choices} />
          </>
        }
      />
      <MopTabs />
      <StatStrip>
        <Stat label={t("held")} value={claims.held} />
        <Stat label={t("reserved")} value={claims.reserved} />
        <Stat label={t("contracted")} value={claims.contracted} />
        <Stat label={t("queued")} value={claims.queued} />
      </StatStrip>
      <div ref={list} className="mt-5 grid gap-x-7 gap-y-8 lg:grid-cols-[5fr_4fr]">
        <div className="flex min-w-0 flex-col gap-8">
          <UnassignedQueue unassigned={unassigned} people={people} now={now} />
          <Preparation now={now} />
          <NextHandovers today={today} />
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          <Section title={t("people")} note={t("peopleNote", { here, all: people.length })}>
            {people.length > 0 ? (
              <ShiftPeople people={people} />
            ) : (
              <EmptyState title={t("nobody")} text={t("nobodyText")} />
            )}
          </Section>
          <Section title={t("claims")} note={claims.held + claims.reserved + claims.contracted}>
            {claims.items.length > 0 ? (
              <RunningClaims claims={claims.items} now={now} showOwner />
            ) : (
              <EmptyState title={t("noClaims")} text={t("noClaimsText")} />
            )}
          </Section>
        </div>
      </div>
    </>
  )
}
