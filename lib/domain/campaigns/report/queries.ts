import { db } from "@/lib/db/client"
import type { Actor } from "../../actor"
import { periodOf } from "../../finance/queries"
import { assertMay } from "../../policy"
import { getSettings } from "../../settings/queries"
import { LINE_KINDS, lines } from "../lines/queries"
import { CAMPAIGN, toCampaignDto } from "../queries"
import { type Cell, currenciesOf, sourcesOf } from "./rules"
import type { MarketingReportDto, MarketingReportInput } from "./schema"

const MOST = 200

/**
 * What campaigns cost and brought in a period, and where leads came from. One statement sums the lines that `listMarketingRows`
 * lists, so a number and its rows cannot disagree. The 200 campaigns that began last; periods as the money report takes them.
 */
export async function getMarketingReport(
  actor: Actor,
  input: MarketingReportInput,
  now = new Date(),
): Promise<MarketingReportDto> {
  assertMay(actor, "campaign.manage")
  const { from, to } = await periodOf(input, now)
  const filter = { ...input, from, to, timeZone: (await getSettings())["company.timeZone"] }
  const [cells, campaigns] = await Promise.all([
    db.$queryRaw<Cell[]>`
      SELECT x."kind", x."currency", x."campaignId", CASE x."kind" WHEN 'requests' THEN x."source" END AS "source",
        count(*)::int AS "count", coalesce(sum(x."amount"), 0)::bigint AS "amount"
      FROM (${lines(LINE_KINDS, filter)}) x
      GROUP BY 1, 2, 3, 4`,
    db.campaign.findMany({
      where: { id: input.campaignId, channel: input.channel, complexId: input.complexId },
      orderBy: [{ startsOn: "desc" }, { id: "asc" }],
      take: MOST,
      select: CAMPAIGN,
    }),
  ])
  const known = campaigns.map((row) => toCampaignDto(actor, row))
  const attributed = cells.filter((cell) => cell.kind !== "requests")
  // Who asks for one campaign gets it, with zeros where it did not run.
  const currencies = currenciesOf(known, attributed, input.campaignId ? null : { from, to })
  return { from, to, currencies, sources: sourcesOf(cells) }
}
