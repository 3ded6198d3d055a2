import { z } from "zod"
import { CURRENCIES, LARGEST_AMOUNT } from "../money"
import { monthInput } from "../reports/period/schema"

const MOST_CONTRACTS = 10_000
const MOST_PLANS = 400

const count = z.int()
const currency = z.enum(CURRENCIES)

/** Of whom a plan is; null: of nobody in particular. */
const target = { userId: z.string().min(1).max(100).optional(), complexId: z.string().min(1).max(100).optional() }
const planned = {
  contracts: z.number().int().min(0).max(MOST_CONTRACTS),
  /** Minor units: of the company's currency for a manager, of its own for a complex. */
  amount: z.number().int().min(0).max(LARGEST_AMOUNT),
}

export const setPlansInput = z.strictObject({
  month: monthInput,
  plans: z
    .array(
      z
        .strictObject({ ...target, ...planned })
        .refine((plan) => (plan.userId === undefined) !== (plan.complexId === undefined), { path: ["userId"] }),
    )
    .min(1)
    .max(MOST_PLANS),
})
export type SetPlansInput = z.output<typeof setPlansInput>

export const planInput = z.strictObject({ month: monthInput.optional() })

/** A manager's or a complex's month. Contracts by the day of signing; one cancelled since does not count. */
const planRow = z.object({
  id: z.string(),
  name: z.string(),
  /** Null: no plan was set. */
  planContracts: count.nullable(),
  planAmount: count.nullable(),
  contracts: count,
  /** Of contracts in `currency`, which the plan is in; those in another are counted and not added up. */
  amount: count,
  currency,
  /** amount ÷ planAmount in basis points, null without a plan. */
  doneBp: count.nullable(),
})
export type PlanRow = z.output<typeof planRow>

export const planReportDto = z.object({
  /** `YYYY-MM`. */
  month: z.string(),
  managers: z.array(planRow),
  complexes: z.array(planRow),
})
export type PlanReportDto = z.output<typeof planReportDto>
