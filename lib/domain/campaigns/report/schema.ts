import { z } from "zod"
import { leadSource } from "../../leads/schema"
import { dayInput } from "../../moment"
import { CURRENCIES } from "../../money"
import { campaignDto, channel } from "../schema"

/** What the report is of. */
export const reportFilters = {
  /** Days, both counted; the calendar year of today unless told. At most ten years. */
  from: dayInput.optional(),
  to: dayInput.optional(),
  channel: channel.optional(),
  complexId: z.string().min(1).max(100).optional(),
  campaignId: z.string().min(1).max(100).optional(),
}
export const marketingReportInput = z.strictObject(reportFilters)
export type MarketingReportInput = z.output<typeof marketingReportInput>

/** Money in minor units. A cost is null where there is nothing to divide by. */
const figures = {
  /** Unique leads whose first attributed touch fell into the period. */
  leads: z.int(),
  /** Claims of those leads, oral and paid, whenever they were made. */
  reservations: z.int(),
  /** Signed and completed contracts of those leads. */
  contracts: z.int(),
  /** Completed payments of those leads in the campaign's currency. */
  payments: z.int(),
  /** Entries of spend by their day. */
  spend: z.int(),
  costPerLead: z.int().nullable(),
  costPerReservation: z.int().nullable(),
  costPerContract: z.int().nullable(),
  /** (payments − spend) ÷ spend, basis points. */
  romi: z.int().nullable(),
}
export const campaignFigures = z.object(figures)
export type CampaignFigures = z.output<typeof campaignFigures>

export const campaignRowDto = campaignDto.extend(figures)
export type CampaignRowDto = z.output<typeof campaignRowDto>

export const marketingReportDto = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  currencies: z.array(
    z.object({ currency: z.enum(CURRENCIES), totals: campaignFigures, campaigns: z.array(campaignRowDto) }),
  ),
  /** All leads created in the period, and how many of them a campaign brought. */
  sources: z.array(z.object({ source: leadSource, requests: z.int(), attributed: z.int() })),
})
export type MarketingReportDto = z.output<typeof marketingReportDto>
export type CurrencyMarketingDto = MarketingReportDto["currencies"][number]
