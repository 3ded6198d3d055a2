import { z } from "zod"
import { LARGEST_AMOUNT } from "../money"

/** `PUT /api/plans`: what a person or a complex is to sell in a month, in the company's currency; nothing at all takes it back. */
export const setPlanInput = z
  .strictObject({
    month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/),
    userId: z.string().optional(),
    complexId: z.string().optional(),
    contracts: z.int().min(0).max(10_000),
    /** Minor units. */
    amount: z.int().min(0).max(LARGEST_AMOUNT),
  })
  .refine(({ userId, complexId }) => (userId === undefined) !== (complexId === undefined), { path: ["userId"] })
export type SetPlanInput = z.output<typeof setPlanInput>
