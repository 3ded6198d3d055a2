import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { Hydrated } from "@/components/desk/hydrated"
import { toParams } from "@/components/leads/filters"
import { CampaignScreen } from "@/components/marketing/campaign-screen"
import { firstSpends, readCampaignFilters, spendsInfinite } from "@/components/marketing/marketing-query"
import { requireRole } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { dayInZone } from "@/lib/domain/calendar"
import { getMarketingReport } from "@/lib/domain/campaigns/report/queries"
import { listSpends } from "@/lib/domain/campaigns/spends/queries"
import { listComplexes } from "@/lib/domain/complexes/register/queries"
import { getSettings } from "@/lib/domain/settings/queries"
import { siteAddress } from "@/lib/seo/address"
import { findCampaign } from "./find-campaign"

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("shell.nav")
  const campaign = await findCampaign(await requireRole("admin"), (await params).id)
  return { title: campaign?.name ?? t("marketing") }
}

export default async function CampaignPage({ params, searchParams }: Props) {
  const { id } = await params
  const actor = await requireRole("admin")
  const campaign = await findCampaign(actor, id)
  if (!campaign) notFound()
  const today = dayInZone(new Date(), (await getSettings())["company.timeZone"])
  const filters = readCampaignFilters(toParams(await searchParams), campaign, today)
  const [report, spends, complexes] = await Promise.all([
    getMarketingReport(actor, filters),
    listSpends(actor, firstSpends(id)),
    listComplexes(actor, { limit: 100 }),
  ])
  return (
    <Hydrated
      entries={[
        [client.marketing.campaign.queryKey({ input: { id } }), campaign],
        [client.marketing.report.queryKey({ input: filters }), report],
        [spendsInfinite(id).queryKey, { pages: [spends], pageParams: [undefined] }],
      ]}
    >
      <CampaignScreen
        id={id}
        startsOn={campaign.startsOn}
        today={today}
        site={siteAddress()}
        places={complexes.items.map(({ id: complexId, slug, name, published }) => ({
          id: complexId,
          slug,
          name,
          published,
        }))}
      />
    </Hydrated>
  )
}
