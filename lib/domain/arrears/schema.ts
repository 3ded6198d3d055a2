import { z } from "zod"
import { CURRENCIES } from "../money"
import { pageInput } from "../page"
import { ARREARS_BUCKETS } from "./rules"

const id = z.string().min(1).max(100)
const bucket = z.enum(ARREARS_BUCKETS)

export const arrearsInput = z.strictObject({
  ...pageInput,
  complexId: id.optional(),
  managerId: id.optional(),
  /** By the age of the oldest unpaid item. */
  bucket: bucket.optional(),
})
export type ArrearsInput = z.output<typeof arrearsInput>

export const arrearsRowDto = z.object({
  contractId: z.string(),
  number: z.string(),
  buyerName: z.string(),
  phone: z.string(),
  leadId: z.string(),
  manager: z.object({ id: z.string(), name: z.string() }).nullable(),
  complex: z.object({ id: z.string(), name: z.string() }),
  units: z.array(z.string()),
  currency: z.enum(CURRENCIES),
  /** Principal overdue today, and since which effective date. */
  overdue: z.int(),
  since: z.iso.date(),
  days: z.int(),
  bucket,
  /** Penalty still to pay, waivers and penalty payments taken off. */
  penalty: z.int(),
  /** The last promise to pay. */
  promise: z.object({ on: z.iso.date(), amount: z.int() }).nullable(),
})
export type ArrearsRowDto = z.output<typeof arrearsRowDto>

export const arrearsDto = z.object({
  /** The company's day for which it holds. */
  today: z.iso.date(),
  /** By the age of each item; a contract with items of several ages counts in each. */
  buckets: z.array(z.object({ bucket, currency: z.enum(CURRENCIES), amount: z.int(), contracts: z.int() })),
  items: z.array(arrearsRowDto),
  nextCursor: z.string().nullable(),
})
export type ArrearsDto = z.output<typeof arrearsDto>

export const waivePenaltyInput = z.strictObject({ amount: z.int().min(1), reason: z.string().trim().min(1).max(1_000) })
export type WaivePenaltyInput = z.output<typeof waivePenaltyInput>
