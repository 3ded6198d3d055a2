import { z } from "zod"
import { CURRENCIES } from "../money"

/** A calendar month, `YYYY-MM`. */
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** `closed`; `running`: it is not over; `pending`: money in it waits for a decision; `open`: it can be closed. */
export const MONTH_STATES = ["closed", "running", "pending", "open"] as const
export type MonthState = (typeof MONTH_STATES)[number]

export const monthDto = z.object({
  month,
  state: z.enum(MONTH_STATES),
  closedAt: z.iso.datetime().nullable(),
  closedBy: z.string().nullable(),
  /** Payments dated in it that nobody has confirmed or cancelled. */
  pending: z.int(),
  /** Expenses dated in it without a receipt: a hint, it can be closed all the same. */
  withoutReceipt: z.int(),
  sums: z.array(
    z.object({
      currency: z.enum(CURRENCIES),
      /** Completed payments of principal, by the day of the money. */
      fact: z.int(),
      penalty: z.int(),
      refunds: z.int(),
      /** Expenses by their day. */
      expenses: z.int(),
    }),
  ),
})
export type MonthDto = z.output<typeof monthDto>

/** The latest first; from the first with money to the present one, at most the present one and the year before it. */
export const monthsDto = z.object({ items: z.array(monthDto) })
export type MonthsDto = z.output<typeof monthsDto>

/** `POST /api/finance/months/close`: this month, and every earlier one that is open still. */
export const closeMonthInput = z.strictObject({ month })
export type CloseMonthInput = z.output<typeof closeMonthInput>

/** `POST /api/finance/months/reopen`: this month, and every later one that is closed. */
export const reopenMonthInput = z.strictObject({ month, reason: z.string().trim().min(1).max(500) })
export type ReopenMonthInput = z.output<typeof reopenMonthInput>
