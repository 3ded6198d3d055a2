import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ImportListScreen } from "@/components/admin/imports/import-list-screen"
import { RUNS_PAGE, runsInfinite } from "@/components/admin/imports/import-queries"
import { sourcesQuery } from "@/components/admin/imports/sources/source-query"
import { Hydrated } from "@/components/desk/hydrated"
import { requireRole } from "@/lib/auth/guard"
import { listImportRuns } from "@/lib/domain/imports/runs/queries"
import { listImportSources } from "@/lib/domain/imports/sources/queries"
import { listComplexStock } from "@/lib/domain/reports/stock/queries"
import { accountAddress, sheetsConnected } from "@/lib/integrations/google-sheets/service-account"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav")
  return { title: t("imports") }
}

export default async function ImportsPage() {
  const actor = await requireRole("admin")
  const [runs, complexes, sources] = await Promise.all([
    listImportRuns(actor, { limit: RUNS_PAGE }),
    listComplexStock(actor),
    listImportSources(actor),
  ])
  return (
    <Hydrated
      entries={[
        [runsInfinite().queryKey, { pages: [runs], pageParams: [undefined] }],
        [sourcesQuery().queryKey, { items: sources, connected: sheetsConnected(), account: accountAddress() }],
      ]}
    >
      <ImportListScreen complexes={complexes.map(({ id, name }) => ({ id, name }))} />
    </Hydrated>
  )
}
