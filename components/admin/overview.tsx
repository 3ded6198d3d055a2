import { Building2, FileSpreadsheet, History, KeyRound, Settings, Users } from "lucide-react"
import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { PageHeader } from "@/components/ui/page-header"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import { Stat, StatStrip } from "@/components/ui/stat"
import type { ChannelHealth } from "@/lib/domain/deliveries/desk/schema"
import type { JobStanding } from "@/lib/domain/jobs/schema"
import type { Overview as OverviewData } from "@/lib/domain/reports/overview/schema"
import type { UserDto } from "@/lib/domain/users/schema"
import { formatDayLong } from "@/lib/i18n/format-time"
import { FailingSources } from "./failing-sources"
import { JobList } from "./jobs/job-list"
import type { JobTimes } from "./jobs/schedule"
import { SystemRow } from "./system-row"

type OverviewProps = {
  overview: OverviewData
  standings: readonly JobStanding[]
  times: readonly JobTimes[]
  /** Outside systems that this process knows, and whether they are set up. */
  systems: readonly { key: System; on: boolean }[]
  channels: readonly ChannelHealth[]
}

export type System = "mail" | "telegram" | "instagram" | "sheets" | "inngest" | "logFile" | "cors" | "proxy"

const SECTIONS = [
  { key: "users", icon: Users },
  { key: "complexes", icon: Building2 },
  { key: "imports", icon: FileSpreadsheet },
  { key: "settings", icon: Settings },
  { key: "audit", icon: History },
  { key: "tokens", icon: KeyRound },
] as const
const MEBIBYTE = 1_048_576

/** Whether everything runs, and the way to everything that an admin alone may change. */
export function Overview({ overview, standings, times, systems, channels }: OverviewProps) {
  const t = useTranslations()
  const locale = useLocale() as UserDto["locale"]
  const { database } = overview
  const failures = standings.reduce((sum, standing) => sum + standing.failures, 0)
  return (
    <>
      <PageHeader title={formatDayLong(overview.at, locale)} note={t("shell.nav.overview")} />
      <StatStrip>
        <Stat label={t("admin.overview.leadsToday")} value={overview.leadsToday} href={"/dashboard/leads" as Route} />
        <Stat
          label={t("admin.overview.unassigned")}
          value={overview.unassigned}
          tone={overview.unassigned > 0 ? "late" : undefined}
          href={"/dashboard/leads?assigneeId=none" as Route}
        />
        <Stat
          label={t("admin.overview.published")}
          value={overview.published}
          suffix={t("admin.overview.of", { all: overview.complexes })}
          href={"/dashboard/admin/complexes" as Route}
        />
        <Stat
          label={t("admin.overview.failures")}
          value={failures}
          tone={failures > 0 ? "late" : undefined}
          href={"/dashboard/admin/jobs?failed=true" as Route}
        />
      </StatStrip>
      {overview.failingSources.length > 0 ? (
        <div className="mt-5">
          <FailingSources sources={overview.failingSources} />
        </div>
      ) : null}
      <div className="mt-5 grid gap-x-7 gap-y-8 lg:grid-cols-[5fr_4fr]">
        <Section title={t("jobs.title")}>
          <JobList standings={standings} times={times} at={overview.at} />
        </Section>
        <div className="flex min-w-0 flex-col gap-8">
          <Section title={t("admin.overview.health")}>
            <Rows>
              <Row
                title={t("admin.overview.database")}
                note={t("admin.overview.databaseNote", {
                  version: database.version,
                  size: Math.ceil(database.bytes / MEBIBYTE),
                })}
                end={t("admin.overview.answers", { ms: database.milliseconds })}
              />
              {systems.map(({ key, on }) => (
                <SystemRow key={key} name={key} on={on} channel={channels.find(({ channel }) => channel === key)} />
              ))}
            </Rows>
          </Section>
          <Section title={t("admin.overview.sections")}>
            <Rows>
              {SECTIONS.map(({ key, icon: Icon }) => (
                <Row
                  key={key}
                  leadWidth="narrow"
                  lead={<Icon aria-hidden="true" className="size-5 stroke-[1.75]" />}
                  title={t(`shell.nav.${key}`)}
                  note={t(`admin.overview.about.${key}`, { people: overview.people, tokens: overview.liveTokens })}
                  href={`/dashboard/admin/${key}` as Route}
                />
              ))}
            </Rows>
          </Section>
        </div>
      </div>
    </>
  )
}
