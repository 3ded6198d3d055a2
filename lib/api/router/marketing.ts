import { changeCampaign, createCampaign } from "@/lib/domain/campaigns/commands"
import { getCampaign, listCampaigns } from "@/lib/domain/campaigns/queries"
import { getMarketingReport } from "@/lib/domain/campaigns/report/queries"
import { listMarketingRows } from "@/lib/domain/campaigns/rows/queries"
import { addSpend, removeSpend } from "@/lib/domain/campaigns/spends/commands"
import { listSpends } from "@/lib/domain/campaigns/spends/queries"
import { api } from "./api"

export const marketing = {
  campaigns: api.marketing.campaigns.handler(({ input, context }) => listCampaigns(context.actor, input)),
  campaign: api.marketing.campaign.handler(({ input, context }) => getCampaign(context.actor, input.id)),
  create: api.marketing.create.handler(({ input, context }) => createCampaign(context.actor, input)),
  change: api.marketing.change.handler(({ input, context }) => changeCampaign(context.actor, input)),
  spends: api.marketing.spends.handler(({ input, context }) => listSpends(context.actor, input)),
  addSpend: api.marketing.addSpend.handler(({ input, context }) => addSpend(context.actor, input)),
  removeSpend: api.marketing.removeSpend.handler(({ input, context }) => removeSpend(context.actor, input)),
  report: api.marketing.report.handler(({ input, context }) => getMarketingReport(context.actor, input)),
  rows: api.marketing.rows.handler(({ input, context }) => listMarketingRows(context.actor, input)),
}
