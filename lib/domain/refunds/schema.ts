import { z } from "zod"
import { dayInput } from "../moment"
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

const filters = {
  contractId: id.optional(),
  leadId: id.optional(),
  complexId: id.optional(),
  method: paymentMethod.optional(),
  /** Part of the client's name or of the contract's number or buyer, in any alphabet. */
  q: z.string().trim().min(1).max(100).optional(),
  /** By the day of the money, both ends counted. */
  from: dayInput.optional(),
  to: dayInput.optional(),
}

export const listRefundsInput = z.strictObject({ ...pageInput, ...filters })
export type ListRefundsInput = z.output<typeof listRefundsInput>

export const exportRefundsInput = z.strictObject({ ...filters, format: z.enum(["csv", "xlsx"]).default("xlsx") })
export type ExportRefundsInput = z.output<typeof exportRefundsInput>

export const refundsPage = pageOf(refundDto.omit({ left: true }))
export type RefundLineDto = z.output<typeof refundsPage>["items"][number]

/** `GET /api/finance/credits`: a lead's money that belongs to no contract; the rest of ended claims' booking money. */
export const creditsInput = z.strictObject({ leadId: id })
export const creditsDto = z.object({ items: z.array(z.object({ currency: z.enum(CURRENCIES), amount: z.int() })) })
export type CreditsDto = z.output<typeof creditsDto>
