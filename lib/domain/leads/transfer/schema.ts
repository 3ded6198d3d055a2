import { z } from "zod"

/** `POST /api/leads/transfer`: everything that one person looks after, to another. */
export const transferInput = z.strictObject({
  fromUserId: z.string(),
  toUserId: z.string(),
  preview: z.boolean().default(false),
})
export type TransferInput = z.output<typeof transferInput>

const count = z.number().int()
export const transferDto = z.object({ leads: count, claims: count, callbacks: count, preview: z.boolean() })
export type TransferDto = z.output<typeof transferDto>
