import { marketingReportDto, marketingReportInput } from "@/lib/domain/campaigns/report/schema"
import { marketingRowsInput, marketingRowsPage } from "@/lib/domain/campaigns/rows/schema"
import {
  campaignCardDto,
  campaignIdInput,
  campaignsPage,
  changeCampaignInput,
  createCampaignInput,
  listCampaignsInput,
} from "@/lib/domain/campaigns/schema"
import {
  addSpendInput,
  campaignSpendDto,
  listSpendsInput,
  removeSpendInput,
  spendsPage,
} from "@/lib/domain/campaigns/spends/schema"
import { route } from "./route"

const tags = ["Marketing"]

export const marketing = {
  campaigns: route
    .meta({ permission: "campaign.manage" })
    .route({ method: "GET", path: "/api/marketing/campaigns", tags, summary: "Campaigns, those that began last first" })
    .input(listCampaignsInput)
    .output(campaignsPage),
  campaign: route
    .meta({ permission: "campaign.manage" })
    .route({ method: "GET", path: "/api/marketing/campaigns/{id}", tags, summary: "A campaign and what it has cost" })
    .input(campaignIdInput)
    .output(campaignCardDto),
  create: route
    .meta({ permission: "campaign.manage" })
    .route({
      method: "POST",
      path: "/api/marketing/campaigns",
      successStatus: 201,
      tags,
      summary: "Begin a campaign",
      description: "A touch whose `utm_campaign` is its code, whatever the case, is attributed to it from then on.",
    })
    .input(createCampaignInput)
    .output(campaignCardDto),
  change: route
    .meta({ permission: "campaign.manage" })
    .route({
      method: "PATCH",
      path: "/api/marketing/campaigns/{id}",
      tags,
      summary: "Change a campaign",
      description: "The code is fixed once somebody came by it.",
    })
    .input(changeCampaignInput)
    .output(campaignCardDto),
  spends: route
    .meta({ permission: "campaign.manage" })
    .route({
      method: "GET",
      path: "/api/marketing/campaigns/{id}/spends",
      tags,
      summary: "What a campaign has cost, the latest day first",
    })
    .input(listSpendsInput)
    .output(spendsPage),
  addSpend: route
    .meta({ permission: "campaign.manage" })
    .route({
      method: "POST",
      path: "/api/marketing/campaigns/{id}/spends",
      successStatus: 201,
      tags,
      summary: "Enter what a campaign has cost",
    })
    .input(addSpendInput)
    .output(campaignSpendDto),
  removeSpend: route
    .meta({ permission: "campaign.manage" })
    .route({
      method: "DELETE",
      path: "/api/marketing/campaigns/{id}/spends/{spendId}",
      tags,
      summary: "Take a wrong entry of spend back",
    })
    .input(removeSpendInput)
    .output(campaignSpendDto),
  report: route
    .meta({ permission: "campaign.manage" })
    .route({
      method: "GET",
      path: "/api/marketing/report",
      tags,
      summary: "What campaigns cost and brought in a period, and where leads came from",
      description:
        "A cohort are the leads whose first attributed touch fell into the period; what they claimed, signed and paid counts whenever it happened. Each currency apart. Every number's rows are at `/api/marketing/rows` with the same conditions.",
    })
    .input(marketingReportInput)
    .output(marketingReportDto),
  rows: route
    .meta({ permission: "campaign.manage" })
    .route({
      method: "GET",
      path: "/api/marketing/rows",
      tags,
      summary: "The rows behind a number of the marketing report",
    })
    .input(marketingRowsInput)
    .output(marketingRowsPage),
}
