import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PAGE, readRunFilters, runsInfinite } from "@/components/admin/jobs/run-query"
import { RunScreen } from "@/components/admin/jobs/run-screen"
import { Hydrated } from "@/components/desk/hydrated"
import { toParams } from "@/components/leads/filters"
import { JOBS } from "@/inngest/jobs"
import { requireRole } from "@/lib/auth/guard"
import { listJobRuns } from "@/lib/domain/jobs/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("jobs")
  return { title: t("runs") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function JobsPage({ searchParams }: Props) {
  const actor = await requireRole("admin")
  const filters = readRunFilters(toParams(await searchParams))
  const input = { job: filters.job, limit: PAGE, ...(filters.failed ? { failed: true } : {}) }
  const first = { pages: [await listJobRuns(actor, input)], pageParams: [undefined] }
  return (
    <Hydrated entries={[[runsInfinite(filters).queryKey, first]]}>
      <RunScreen jobs={JOBS.map(({ id }) => id)} />
    </Hydrated>
  )
}
