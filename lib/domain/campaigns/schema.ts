import { z } from "zod"
import { dayInput } from "../moment"
import { CURRENCIES, LARGEST_AMOUNT } from "../money"
import { pageInput, pageOf } from "../page"
import { campaignCode } from "./rules"

export const CHANNELS = [
  "instagram",
  "telegram",
  "google",
  "facebook",
  "yandex",
  "outdoor",
  "tv_radio",
  "event",
  "referral",
  "other",
] as const
export const channel = z.enum(CHANNELS)
export type Channel = z.output<typeof channel>

const name = z.string().trim().min(1).max(120)
/** Stands in links and on paper: Latin letters, digits, dots, dashes. Kept folded. */
const code = z
  .string()
  .max(100)
  .transform(campaignCode)
  .pipe(z.string().regex(/^[a-z0-9][a-z0-9._-]{0,59}$/))
/** Minor units. */
const budget = z.number().int().min(0).max(LARGEST_AMOUNT)

export const campaignDto = z.object({
  id: z.string(),
  name: z.string(),
  /** The `utm_campaign` of its links. */
  code: z.string(),
  channel,
  complex: z.object({ id: z.string(), slug: z.string(), name: z.string() }).nullable(),
  startsOn: z.iso.date(),
  /** Its last day; null: until somebody ends it. */
  endsOn: z.iso.date().nullable(),
  budget: z.int(),
  currency: z.enum(CURRENCIES),
})
export type CampaignDto = z.output<typeof campaignDto>

export const campaignCardDto = campaignDto.extend({
  /** All entries of its spend together. */
  spent: z.int(),
  /** Somebody came by its code: it cannot change any more. */
  codeFixed: z.boolean(),
})
export type CampaignCardDto = z.output<typeof campaignCardDto>

export const listCampaignsInput = z.strictObject({
  ...pageInput,
  channel: channel.optional(),
  complexId: z.string().min(1).max(100).optional(),
})
export type ListCampaignsInput = z.output<typeof listCampaignsInput>
export const campaignsPage = pageOf(campaignDto)

export const campaignIdInput = z.strictObject({ id: z.string() })

export const createCampaignInput = z.strictObject({
  name,
  code,
  channel,
  complexId: z.string().nullable().optional(),
  startsOn: dayInput,
  endsOn: dayInput.nullable().optional(),
  budget,
  currency: z.enum(CURRENCIES),
})
export type CreateCampaignInput = z.output<typeof createCampaignInput>

/** The currency stays what the campaign began in. */
export const changeCampaignInput = z.strictObject({
  id: z.string(),
  name: name.optional(),
  code: code.optional(),
  channel: channel.optional(),
  complexId: z.string().nullable().optional(),
  startsOn: dayInput.optional(),
  endsOn: dayInput.nullable().optional(),
  budget: budget.optional(),
})
export type ChangeCampaignInput = z.output<typeof changeCampaignInput>
