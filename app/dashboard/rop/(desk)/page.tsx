import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Hydrated } from "@/components/desk/hydrated"
import { toParams } from "@/components/leads/filters"
import { SalesDesk } from "@/components/reports/sales-desk"
import { readReportDays } from "@/components/reports/sales-query"
import { requireRole } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { dayInZone } from "@/lib/domain/calendar"
import { listMonthSpend } from "@/lib/domain/expenses/queries"
import { getRoutingReport } from "@/lib/domain/reports/routing/queries"
import { getSalesReport } from "@/lib/domain/reports/sales/queries"
import { getSettings } from "@/lib/domain/settings/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav")
  return { title: t("sales") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function RopPage({ searchParams }: Props) {
  const actor = await requireRole("rop", "admin")
  const settings = await getSettings()
  const today = dayInZone(new Date(), settings["company.timeZone"])
  const currency = settings["company.currency"]
  const days = readReportDays(toParams(await searchParams), today)
  const [report, routing, spend] = await Promise.all([
    getSalesReport(actor, days),
    getRoutingReport(actor, days),
    listMonthSpend(actor, `${today.slice(0, 7)}-01`, currency),
  ])
  return (
    <Hydrated
      entries={[
        [client.reports.sales.queryKey({ input: days }), report],
        [client.reports.routing.queryKey({ input: days }), routing],
      ]}
    >
      <SalesDesk today={today} spend={spend} currency={currency} />
    </Hydrated>
  )
}
