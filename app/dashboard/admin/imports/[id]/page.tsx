import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { reportQuery } from "@/components/admin/imports/import-queries"
import { ReportScreen } from "@/components/admin/imports/report-screen"
import { Hydrated } from "@/components/desk/hydrated"
import { requireRole } from "@/lib/auth/guard"
import { findImport } from "./find-import"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("shell.nav")
  const report = await findImport(await requireRole("admin"), (await params).id)
  return { title: report?.fileName || t("imports") }
}

export default async function ImportPage({ params }: Props) {
  const { id } = await params
  const report = await findImport(await requireRole("admin"), id)
  if (!report) notFound()
  return (
    <Hydrated entries={[[reportQuery(id).queryKey, report]]}>
      <ReportScreen id={id} />
    </Hydrated>
  )
}
