import { z } from "zod"
import { CURRENCIES } from "../../money"
import { scheduleItemType } from "../../schedules/schema"

const contract = {
  contractId: z.string(),
  number: z.string(),
  buyerName: z.string(),
  currency: z.enum(CURRENCIES),
}

/** `GET /api/finance/desk`: what the financier has to look at today, beside payments and arrears. Lists are bounded. */
export const financeDeskDto = z.object({
  /** The company's day for which it holds. */
  today: z.iso.date(),
  /** Unpaid parts of items whose effective date is today, the largest first. */
  due: z.array(z.object({ ...contract, itemId: z.string(), type: scheduleItemType, amount: z.int() })),
  /** Settlements of cancelled contracts that wait for approval, the longest waiting first. */
  settlements: z.array(z.object({ ...contract, refundPlan: z.int(), createdAt: z.iso.datetime() })),
  /** What has still to go back: of a contract's approved settlement, or a lead's credit from booking money. The longest waiting first. */
  refunds: z.array(
    z.object({
      contractId: z.string().nullable(),
      number: z.string().nullable(),
      leadId: z.string(),
      name: z.string(),
      currency: z.enum(CURRENCIES),
      amount: z.int(),
      /** Since when it is owed. */
      since: z.iso.datetime(),
    }),
  ),
  /** Penalty forgiven within 30 days, the latest first. */
  waivers: z.array(
    z.object({
      ...contract,
      id: z.string(),
      amount: z.int(),
      reason: z.string(),
      by: z.string().nullable(),
      at: z.iso.datetime(),
    }),
  ),
})
export type FinanceDeskDto = z.output<typeof financeDeskDto>
