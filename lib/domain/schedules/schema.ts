import { z } from "zod"
import { dayInput } from "../moment"
import { CURRENCIES } from "../money"

/** Minor units; not negative. */
const amountInput = z.int().min(0)
const monthsInput = z.int().min(1).max(600)

const down = {
  downPercent: z.number().min(0).max(100).multipleOf(0.01).optional(),
  downAmount: amountInput.optional(),
}
const step = { step: amountInput.optional() }

/** The schedule as api.md has it, beside the fields of whatever asks for one. Strict: an unknown field is refused. */
export function scheduleInputWith<Extra extends z.core.$ZodShape>(extra: Extra) {
  return z.discriminatedUnion("kind", [
    z.strictObject({ ...extra, kind: z.literal("full") }),
    z.strictObject({ ...extra, kind: z.literal("installment"), ...down, months: monthsInput, ...step }),
    z.strictObject({ ...extra, kind: z.literal("until"), ...down, untilDate: dayInput, ...step }),
    z.strictObject({
      ...extra,
      kind: z.literal("balloon"),
      ...down,
      months: monthsInput,
      balloonAmount: amountInput,
      ...step,
    }),
    z.strictObject({
      ...extra,
      kind: z.literal("hybrid"),
      ...down,
      trancheAmount: amountInput,
      trancheDate: dayInput,
      months: monthsInput.optional(),
      ...step,
    }),
  ])
}

export const scheduleInput = scheduleInputWith({})
export const SCHEDULE_KINDS = [
  "installment",
  "until",
  "full",
  "balloon",
  "hybrid",
] as const satisfies ScheduleInput["kind"][]
export type ScheduleInput = z.infer<typeof scheduleInput>

/** A contract's schedule: `{ …schedule, startDate }`. */
export const datedScheduleInput = scheduleInputWith({ startDate: dayInput })
export type DatedScheduleInput = z.infer<typeof datedScheduleInput>

/** What the public calculator asks; `price` in minor units of `currency`. */
export const scheduleQuoteInput = scheduleInputWith({
  price: z.int().min(1),
  currency: z.enum(CURRENCIES),
  startDate: dayInput,
})
export type ScheduleQuoteInput = z.infer<typeof scheduleQuoteInput>

export const scheduleItemType = z.enum(["initial", "installment", "final", "hybrid"])
export type ScheduleItemType = z.infer<typeof scheduleItemType>

export const scheduleItemPlanDto = z.object({
  type: scheduleItemType,
  dueDate: z.iso.date(),
  effectiveDate: z.iso.date(),
  amount: z.int(),
})

/** `down` and `monthly` in minor units; `monthly` is null where nothing is paid by the month. */
export const scheduleQuoteDto = z.object({
  items: z.array(scheduleItemPlanDto),
  down: z.int(),
  monthly: z.int().nullable(),
})
export type ScheduleQuoteDto = z.infer<typeof scheduleQuoteDto>
