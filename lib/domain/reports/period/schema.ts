import { z } from "zod"
import { dayInput } from "../../moment"

export const LONGEST_DAYS = 366

/** Days of the company's calendar, both included; without them the month so far. */
export const reportDays = { from: dayInput.optional(), to: dayInput.optional() }
export const reportDaysInput = z.strictObject(reportDays)
export type ReportDaysInput = z.output<typeof reportDaysInput>

/** `YYYY-MM`. */
export const monthInput = z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/)
export const reportMonthInput = z.strictObject({ month: monthInput.optional() })
export type ReportMonthInput = z.output<typeof reportMonthInput>
