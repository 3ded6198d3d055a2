import { z } from "zod"
import { dayInput } from "../../moment"
import { CURRENCIES, LARGEST_AMOUNT } from "../../money"
import { pageInput, pageOf } from "../../page"

export const campaignSpendDto = z.object({
  id: z.string(),
  on: z.iso.date(),
  amount: z.int(),
  /** The campaign's. */
  currency: z.enum(CURRENCIES),
  note: z.string(),
  createdBy: z.object({ id: z.string(), name: z.string() }),
})
export type CampaignSpendDto = z.output<typeof campaignSpendDto>

export const listSpendsInput = z.strictObject({ ...pageInput, id: z.string() })
export type ListSpendsInput = z.output<typeof listSpendsInput>
export const spendsPage = pageOf(campaignSpendDto)

export const addSpendInput = z.strictObject({
  /** The campaign. */
  id: z.string(),
  on: dayInput,
  /** Minor units of the campaign's currency. */
  amount: z.number().int().positive().max(LARGEST_AMOUNT),
  note: z.string().trim().max(500).default(""),
})
export type AddSpendInput = z.output<typeof addSpendInput>

export const removeSpendInput = z.strictObject({ id: z.string(), spendId: z.string() })
export type RemoveSpendInput = z.output<typeof removeSpendInput>
