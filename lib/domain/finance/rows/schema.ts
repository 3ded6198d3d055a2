import { z } from "zod"
import { ARREARS_BUCKETS } from "../../arrears/rules"
import { dayInput } from "../../moment"
import { CURRENCIES } from "../../money"
import { pageInput, pageOf } from "../../page"
import { paymentMethod } from "../../payments/schema"
import { scheduleItemType } from "../../schedules/schema"

/** The numbers of the report. `received` is principal and penalty together; `net` takes refunds off it. */
export const REPORT_NUMBERS = ["plan", "received", "fact", "penalty", "refunds", "net", "overdue", "forecast"] as const
export const reportNumber = z.enum(REPORT_NUMBERS)
export type ReportNumber = z.output<typeof reportNumber>

const filters = {
  number: reportNumber,
  /** Money of two currencies is never added up. */
  currency: z.enum(CURRENCIES),
  from: dayInput,
  to: dayInput,
  /** `none`: money that belongs to no complex, as the refund of a lead's credit. */
  complexId: z.string().min(1).max(100).optional(),
  method: paymentMethod.optional(),
  /** Of what is overdue: by the age of the item. */
  bucket: z.enum(ARREARS_BUCKETS).optional(),
}

export const financeRowsInput = z.strictObject({ ...pageInput, ...filters })
export type FinanceRowsInput = z.output<typeof financeRowsInput>

export const exportRowsInput = z.strictObject({ ...filters, format: z.enum(["csv", "xlsx"]).default("xlsx") })
export type ExportRowsInput = z.output<typeof exportRowsInput>

export const financeRowDto = z.object({
  kind: z.enum(["plan", "fact", "penalty", "refunds", "overdue", "forecast"]),
  id: z.string(),
  /** By which the number counts it: the day of the money, or the effective date. */
  day: z.iso.date(),
  /** Signed as the number adds it: a refund is negative in `net`. */
  amount: z.int(),
  name: z.string(),
  number: z.string().nullable(),
  contractId: z.string().nullable(),
  leadId: z.string(),
  method: paymentMethod.nullable(),
  type: scheduleItemType.nullable(),
})
export type FinanceRowDto = z.output<typeof financeRowDto>

export const financeRowsPage = pageOf(financeRowDto).extend({
  currency: z.enum(CURRENCIES),
  /** Sum and count of all rows, those of further pages too: the number itself. */
  total: z.int(),
  count: z.int(),
})
export type FinanceRowsPage = z.output<typeof financeRowsPage>
