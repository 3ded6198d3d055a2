import { z } from "zod"
import { CURRENCIES } from "../../money"
import { scheduleItemPlanDto } from "../../schedules/schema"
import { OVERPAYMENT_MODES } from "./rules"

const mode = z.enum(OVERPAYMENT_MODES)

/** `POST /api/contracts/{id}/overpayment`: the version that the decision was previewed on; another one in force refuses it. */
export const moveOverpaymentInput = z.strictObject({
  mode,
  version: z.int().min(1),
  reason: z.string().trim().min(1).max(1_000),
})
export type MoveOverpaymentInput = z.output<typeof moveOverpaymentInput>

export const overpaymentDto = z.object({
  currency: z.enum(CURRENCIES),
  version: z.int(),
  /** Money on items that are not due yet; 0: there is nothing to decide. */
  amount: z.int(),
  /** The schedule as each decision would leave it; `next` leaves it as it is. Only what is possible. */
  options: z.array(
    z.object({
      mode,
      items: z.array(scheduleItemPlanDto),
      /** The last day on which something is due, and the largest installment of the future; null without one. */
      ends: z.iso.date(),
      monthly: z.int().nullable(),
      months: z.int(),
    }),
  ),
})
export type OverpaymentDto = z.output<typeof overpaymentDto>
