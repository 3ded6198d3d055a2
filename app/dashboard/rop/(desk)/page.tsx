import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Hydrated } from "@/components/desk/hydrated"
import { SalesDesk } from "@/components/reports/sales-desk"
import { requireRole } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { listMonthSpend } from "@/lib/domain/expenses/queries"
import { getSalesReport } from "@/lib/domain/reports/sales/queries"
import { getSettings } from "@/lib/domain/settings/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav")
  return { title: t("sales") }
}

export default async function RopPage() {
  const actor = await requireRole("rop", "admin")
  const [report, settings] = await Promise.all([getSalesReport(actor, {}), getSettings()])
  const currency = settings["company.currency"]
  const spend = await listMonthSpend(actor, `${report.to.slice(0, 7)}-01`, currency)
  return (
    <Hydrated entries={[[client.reports.sales.queryKey({ input: {} }), report]]}>
      <SalesDesk spend={spend} currency={currency} />
    </Hydrated>
  )
}
