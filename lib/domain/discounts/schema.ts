import { z } from "zod"
import { CURRENCIES } from "../money"
import { pageInput, pageOf } from "../page"

export const decideDiscountInput = z.strictObject({ approve: z.boolean() })
export type DecideDiscountInput = z.output<typeof decideDiscountInput>

export const discountStatus = z.enum(["pending", "approved", "refused"])

export const discountRequestDto = z.object({
  id: z.string(),
  reservationId: z.string(),
  leadId: z.string(),
  leadName: z.string(),
  unitId: z.string(),
  unitNumber: z.string(),
  basisPoints: z.int(),
  status: discountStatus,
  currency: z.enum(CURRENCIES),
  listPrice: z.int(),
  /** The claim's price now, and what it would be (or became) with the discount asked for. */
  price: z.int(),
  priceAsked: z.int(),
  askedBy: z.string().nullable(),
  askedAt: z.iso.datetime(),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
})
export type DiscountRequestDto = z.output<typeof discountRequestDto>

export const listDiscountsInput = z.strictObject({ ...pageInput, status: discountStatus.optional() })
export type ListDiscountsInput = z.output<typeof listDiscountsInput>

export const discountsPage = pageOf(discountRequestDto)
