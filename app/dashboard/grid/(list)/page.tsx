import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ComplexList } from "@/components/live-grid/complex-list"
import { PageHeader } from "@/components/ui/page-header"
import { requireActor } from "@/lib/auth/guard"
import { listComplexShortcuts } from "@/lib/domain/complexes/register/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("liveGrid")
  return { title: t("title") }
}

export default async function GridsPage() {
  const complexes = await listComplexShortcuts(await requireActor())
  const t = await getTranslations("liveGrid")
  return (
    <>
      <PageHeader title={t("title")} />
      <ComplexList complexes={complexes} />
    </>
  )
}
