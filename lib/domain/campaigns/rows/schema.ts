import { z } from "zod"
import { leadSource } from "../../leads/schema"
import { CURRENCIES } from "../../money"
import { pageInput, pageOf } from "../../page"
import { campaignFigures, reportFilters } from "../report/schema"

/** The numbers of the report. A cost and the return open what they are made of: spend beside leads, payments beside spend. */
export const MARKETING_NUMBERS = [
  "leads",
  "reservations",
  "contracts",
  "payments",
  "spend",
  "costPerLead",
  "costPerReservation",
  "costPerContract",
  "romi",
  "requests",
] as const
export const marketingNumber = z.enum(MARKETING_NUMBERS)
export type MarketingNumber = z.output<typeof marketingNumber>

export const marketingRowsInput = z.strictObject({
  ...pageInput,
  ...reportFilters,
  number: marketingNumber,
  /** Of the campaigns; `requests` belong to none. */
  currency: z.enum(CURRENCIES).optional(),
  source: leadSource.optional(),
})
export type MarketingRowsInput = z.output<typeof marketingRowsInput>

export const marketingRowDto = z.object({
  kind: z.enum(["leads", "reservations", "contracts", "payments", "spend", "requests"]),
  id: z.string(),
  /** Of the first attributed touch, the claim, the signature, the money or the lead. */
  day: z.iso.date(),
  /** Minor units of `currency`; null for what is only counted. */
  amount: z.int().nullable(),
  currency: z.enum(CURRENCIES).nullable(),
  name: z.string(),
  number: z.string().nullable(),
  campaign: z.object({ id: z.string(), name: z.string() }).nullable(),
  leadId: z.string().nullable(),
  contractId: z.string().nullable(),
  source: leadSource.nullable(),
})
export type MarketingRowDto = z.output<typeof marketingRowDto>

export const marketingRowsPage = pageOf(marketingRowDto).extend({
  /** Of all rows, those of further pages too. */
  count: z.int(),
  /** What the rows come to: the number itself is one of them. */
  figures: campaignFigures,
})
export type MarketingRowsPage = z.output<typeof marketingRowsPage>
