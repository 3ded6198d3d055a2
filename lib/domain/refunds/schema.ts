import { z } from "zod"
import { CURRENCIES, LARGEST_AMOUNT } from "../money"
import { pageInput, pageOf } from "../page"
import { paidAtInput, paymentMethod } from "../payments/schema"

const id = z.string().min(1).max(100)

export const recordRefundInput = z
  .strictObject({
    /** Of a cancelled contract's settlement, or … */
    contractId: id.optional(),
    /** … of booking money whose claim ended without a contract. */
    leadId: id.optional(),
    amount: z.int().min(1).max(LARGEST_AMOUNT),
    method: paymentMethod,
    reason: z.string().trim().min(1).max(1_000),
    /** The day of the money; today unless told. */
    paidAt: paidAtInput.optional(),
    /** Only needed where a lead has credit in several. */
    currency: z.enum(CURRENCIES).optional(),
  })
  .refine((input) => (input.contractId === undefined) !== (input.leadId === undefined), { path: ["contractId"] })
export type RecordRefundInput = z.output<typeof recordRefundInput>

export const refundDto = z.object({
  id: z.string(),
  contractId: z.string().nullable(),
  contractNumber: z.string().nullable(),
  leadId: z.string(),
  leadName: z.string(),
  amount: z.int(),
  currency: z.enum(CURRENCIES),
  method: paymentMethod,
  reason: z.string(),
  paidAt: z.iso.date(),
  createdAt: z.iso.datetime(),
  createdBy: z.string().nullable(),
  /** What may still be refunded of the same plan or credit. */
  left: z.int(),
})
export type RefundDto = z.output<typeof refundDto>

export const listRefundsInput = z.strictObject({ ...pageInput, contractId: id.optional(), leadId: id.optional() })
export type ListRefundsInput = z.output<typeof listRefundsInput>

export const refundsPage = pageOf(refundDto.omit({ left: true }))
