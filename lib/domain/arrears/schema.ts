import { z } from "zod"
import { dayInput } from "../moment"
import { CURRENCIES, LARGEST_AMOUNT } from "../money"
import { pageInput, pageOf } from "../page"
import { ARREARS_BUCKETS } from "./rules"

const id = z.string().min(1).max(100)
const bucket = z.enum(ARREARS_BUCKETS)

const promiseState = z.enum(["open", "kept", "broken"])
export type PromiseState = z.output<typeof promiseState>
export const PROMISE_FILTERS = ["none", ...promiseState.options] as const

const filters = {
  complexId: id.optional(),
  managerId: id.optional(),
  /** By the age of the oldest unpaid item. */
  bucket: bucket.optional(),
  /** By how the last promise stands; `none`: nothing was promised. */
  promise: z.enum(PROMISE_FILTERS).optional(),
  /** Part of the buyer's name or of the number, in any alphabet. */
  q: z.string().trim().min(1).max(100).optional(),
}

export const arrearsInput = z.strictObject({ ...pageInput, ...filters })
export type ArrearsInput = z.output<typeof arrearsInput>
export type ArrearsFilters = Omit<ArrearsInput, "limit" | "cursor">

export const exportArrearsInput = z.strictObject({ ...filters, format: z.enum(["csv", "xlsx"]).default("xlsx") })
export type ExportArrearsInput = z.output<typeof exportArrearsInput>

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
  /** The last promise to pay, and how it stands by the payments since. */
  promise: z.object({ on: z.iso.date(), amount: z.int(), state: promiseState }).nullable(),
  /** The last comment, call that took place, or promise. */
  contactAt: z.iso.datetime().nullable(),
  /** The next call that is planned. */
  callAt: z.iso.datetime().nullable(),
})
export type ArrearsRowDto = z.output<typeof arrearsRowDto>

const arrearsPage = pageOf(arrearsRowDto)
export type ArrearsPage = z.output<typeof arrearsPage>

const sums = z.array(z.object({ bucket, currency: z.enum(CURRENCIES), amount: z.int(), contracts: z.int() }))

/** Both sums are of all that the other filters leave, whichever bucket is asked for. */
export const arrearsDto = arrearsPage.extend({
  /** The company's day for which it holds. */
  today: z.iso.date(),
  /** By the age of each item; a contract with items of several ages counts in each. */
  buckets: sums,
  /** By the age of a contract's oldest item, as `bucket` filters: the sum of its rows. */
  groups: sums,
})
export type ArrearsDto = z.output<typeof arrearsDto>

export const waivePenaltyInput = z.strictObject({ amount: z.int().min(1), reason: z.string().trim().min(1).max(1_000) })
export type WaivePenaltyInput = z.output<typeof waivePenaltyInput>

/** `POST /api/contracts/{id}/promises`: the buyer said when they pay how much, in minor units of the contract's currency. */
export const promiseInput = z.strictObject({
  on: dayInput,
  amount: z.int().min(1).max(LARGEST_AMOUNT),
  note: z.string().trim().max(1_000).optional(),
})
export type PromiseInput = z.output<typeof promiseInput>

export const promiseDto = z.object({ id: z.string(), on: z.iso.date(), amount: z.int(), currency: z.enum(CURRENCIES) })
export type PromiseDto = z.output<typeof promiseDto>
