import { Cron } from "croner"
import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Refresh } from "@/components/admin/jobs/refresh"
import { Overview } from "@/components/admin/overview"
import { inngestConfigured } from "@/inngest/configured"
import { JOBS } from "@/inngest/jobs"
import { requireRole } from "@/lib/auth/guard"
import { readChannelHealth } from "@/lib/domain/deliveries/desk/queries"
import { listJobStandings } from "@/lib/domain/jobs/queries"
import { getOverview } from "@/lib/domain/reports/overview/queries"
import { env } from "@/lib/env"
import { sheetsConnected } from "@/lib/integrations/google-sheets/service-account"
import { instagramConfigured } from "@/lib/integrations/instagram/app"
import { mailConnected } from "@/lib/integrations/mail/send-mail"
import { telegramConnected } from "@/lib/integrations/telegram/client"

const REFRESH_MS = 30_000

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav")
  return { title: t("overview") }
}

function readSystems() {
  const { LOG_FILE, CORS_ORIGINS, TRUST_PROXY } = env()
  return [
    { key: "mail", on: mailConnected() },
    { key: "telegram", on: telegramConnected() },
    { key: "instagram", on: instagramConfigured() },
    { key: "sheets", on: sheetsConnected() },
    { key: "inngest", on: inngestConfigured() },
    { key: "logFile", on: LOG_FILE !== undefined },
    { key: "cors", on: CORS_ORIGINS.length > 0 },
    { key: "proxy", on: TRUST_PROXY > 0 },
  ] as const
}

export default async function AdminPage() {
  const actor = await requireRole("admin")
  const [overview, standings, channels] = await Promise.all([
    getOverview(actor),
    listJobStandings(
      actor,
      JOBS.map(({ id }) => id),
    ),
    readChannelHealth(actor),
  ])
  const times = JOBS.map(({ id, cron }) => {
    const [next, afterNext] = new Cron(cron, { timezone: "UTC", paused: true }).nextRuns(2)
    return { job: id, next: next?.toISOString() ?? null, afterNext: afterNext?.toISOString() ?? null }
  })
  return (
    <>
      <Refresh everyMs={REFRESH_MS} />
      <Overview overview={overview} standings={standings} times={times} systems={readSystems()} channels={channels} />
    </>
  )
}
