import { z } from "zod"
import { LARGEST_AMOUNT } from "../../money"
import { monthInput } from "../../reports/period/schema"
import { EXPENSE_CATEGORIES, expenseCategory } from "../schema"

export const setBudgetsInput = z.strictObject({
  month: monthInput,
  budgets: z
    .array(
      z.strictObject({
        category: expenseCategory,
        /** Minor units of the company's currency; null takes the budget back. */
        amount: z.number().int().min(0).max(LARGEST_AMOUNT).nullable(),
      }),
    )
    .min(1)
    .max(EXPENSE_CATEGORIES.length),
})
export type SetBudgetsInput = z.output<typeof setBudgetsInput>
