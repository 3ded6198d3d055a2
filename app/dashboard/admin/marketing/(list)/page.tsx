import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Hydrated } from "@/components/desk/hydrated"
import { toParams } from "@/components/leads/filters"
import { readMarketingFilters } from "@/components/marketing/marketing-query"
import { MarketingScreen } from "@/components/marketing/marketing-screen"
import { requireRole } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { dayInZone } from "@/lib/domain/calendar"
import { listCampaigns } from "@/lib/domain/campaigns/queries"
import { getMarketingReport } from "@/lib/domain/campaigns/report/queries"
import { listComplexes } from "@/lib/domain/complexes/register/queries"
import { getSettings } from "@/lib/domain/settings/queries"
import { siteAddress } from "@/lib/seo/address"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav")
  return { title: t("marketing") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function MarketingPage({ searchParams }: Props) {
  const actor = await requireRole("admin")
  const settings = await getSettings()
  const today = dayInZone(new Date(), settings["company.timeZone"])
  const filters = readMarketingFilters(toParams(await searchParams), today)
  const [report, campaigns, complexes] = await Promise.all([
    getMarketingReport(actor, filters),
    listCampaigns(actor, { limit: 200 }),
    listComplexes(actor, { limit: 100 }),
  ])
  return (
    <Hydrated entries={[[client.marketing.report.queryKey({ input: filters }), report]]}>
      <MarketingScreen
        today={today}
        currency={settings["company.currency"]}
        site={siteAddress()}
        places={complexes.items.map(({ id, slug, name, published }) => ({ id, slug, name, published }))}
        campaigns={campaigns.items}
      />
    </Hydrated>
  )
}
