import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Hydrated } from "@/components/desk/hydrated"
import { readReportFilters } from "@/components/finance/report/report-query"
import { ReportScreen } from "@/components/finance/report/report-screen"
import { toParams } from "@/components/leads/filters"
import { requireRole } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { dayInZone } from "@/lib/domain/calendar"
import { listPlaces } from "@/lib/domain/desk/places/queries"
import { getFinanceReport } from "@/lib/domain/finance/report/queries"
import { getSettings } from "@/lib/domain/settings/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("finance.report")
  return { title: t("title") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function FinanceReportPage({ searchParams }: Props) {
  const actor = await requireRole("finance", "admin")
  const today = dayInZone(new Date(), (await getSettings())["company.timeZone"])
  const filters = readReportFilters(toParams(await searchParams), today)
  const [report, places] = await Promise.all([getFinanceReport(actor, filters), listPlaces(actor)])
  return (
    <Hydrated entries={[[client.finance.report.queryKey({ input: filters }), report]]}>
      <ReportScreen today={today} places={places} />
    </Hydrated>
  )
}
