import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ImportListScreen } from "@/components/admin/imports/import-list-screen"
import { RUNS_PAGE, runsInfinite } from "@/components/admin/imports/import-queries"
import { Hydrated } from "@/components/desk/hydrated"
import { requireRole } from "@/lib/auth/guard"
import { listImportRuns } from "@/lib/domain/imports/runs/queries"
import { listComplexStock } from "@/lib/domain/reports/stock/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav")
  return { title: t("imports") }
}

export default async function ImportsPage() {
  const actor = await requireRole("admin")
  const [runs, complexes] = await Promise.all([listImportRuns(actor, { limit: RUNS_PAGE }), listComplexStock(actor)])
  return (
    <Hydrated entries={[[runsInfinite().queryKey, { pages: [runs], pageParams: [undefined] }]]}>
      <ImportListScreen complexes={complexes.map(({ name }) => name)} />
    </Hydrated>
  )
}
