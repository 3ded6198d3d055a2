import { z } from "zod"

export const cancelContractInput = z.strictObject({
  reason: z.string().trim().min(1).max(1_000),
  /** What the company keeps by agreement, in minor units. */
  retention: z.int().min(0).optional(),
})
export type CancelContractInput = z.output<typeof cancelContractInput>
