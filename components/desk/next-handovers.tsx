"use client"

import { useQuery } from "@tanstack/react-query"
import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { EmptyState } from "@/components/ui/empty-state"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import { client } from "@/lib/client/client"
import type { Day } from "@/lib/domain/calendar"
import { formatDate } from "@/lib/i18n/format-time"
import { nextHandovers } from "./handover-days"
import { QueryState } from "./query-state"

/** Keys that are to be given in the next two weeks, and those that should have been. */
export function NextHandovers({ today }: { today: Day }) {
  const t = useTranslations()
  const query = useQuery(client.agenda.get.queryOptions({ input: nextHandovers(today), refetchInterval: 60_000 }))
  if (!query.data) return <QueryState query={query} rows={2} />
  const planned = query.data.entries.filter((entry) => entry.kind === "handoverPlanned")
  return (
    <Section
      title={t("contracts.handover.upcoming")}
      note={planned.length}
      action={
        <Link href={"/dashboard/calendar" as Route} className="text-sm font-medium text-accent hover:underline">
          {t("calendar.title")}
        </Link>
      }
    >
      {planned.length > 0 ? (
        <Rows>
          {planned.map((entry) => (
            <Row
              key={entry.id}
              late={entry.overdue}
              title={entry.name || t("leads.nameless")}
              note={[t("contracts.number", { number: entry.note }), entry.owner].filter(Boolean).join(" · ")}
              href={`/dashboard/contracts/${entry.id}` as Route}
              end={formatDate(entry.day)}
            />
          ))}
        </Rows>
      ) : (
        <EmptyState title={t("contracts.handover.noneUpcoming")} text={t("contracts.handover.noneUpcomingText")} />
      )}
    </Section>
  )
}
