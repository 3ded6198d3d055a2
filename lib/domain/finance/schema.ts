import { z } from "zod"
import { dayInput } from "../moment"
import { CURRENCIES } from "../money"

export const financeSummaryInput = z.strictObject({
  /** Days, both counted; the calendar year of today unless told. At most ten years. */
  from: dayInput.optional(),
  to: dayInput.optional(),
  complexId: z.string().min(1).max(100).optional(),
})
export type FinanceSummaryInput = z.output<typeof financeSummaryInput>

export const exportReportInput = financeSummaryInput.extend({ format: z.enum(["csv", "xlsx"]).default("xlsx") })
export type ExportReportInput = z.output<typeof exportReportInput>

const sums = {
  currency: z.enum(CURRENCIES),
  /** Items of signed contracts' schedules in force, by effective date. */
  plan: z.int(),
  /** Completed payments of principal, by the day of the money. */
  fact: z.int(),
  /** Completed payments of penalty, by the day of the money. */
  penalty: z.int(),
  /** Money that went back, by the day of the money. */
  refunds: z.int(),
}

export const financeSummaryDto = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  months: z.array(z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), ...sums })),
  totals: z.array(z.object(sums)),
})
export type FinanceSummaryDto = z.output<typeof financeSummaryDto>
