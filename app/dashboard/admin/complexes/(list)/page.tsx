import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ComplexScreen } from "@/components/admin/complexes/complex-screen"
import { requireRole } from "@/lib/auth/guard"
import { listComplexStock } from "@/lib/domain/reports/stock/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav")
  return { title: t("complexes") }
}

export default async function ComplexesPage() {
  const actor = await requireRole("admin")
  return <ComplexScreen complexes={await listComplexStock(actor)} />
}
