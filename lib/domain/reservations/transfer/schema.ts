import { z } from "zod"
import { reasonInput } from "../schema"

const id = z.string().min(1).max(100)

/** `POST /api/reservations/{id}/transfer`: to another lead, or with its own lead to another salesperson. */
export const transferClaimInput = z
  .strictObject({ id: z.string(), leadId: id.optional(), userId: id.optional(), reason: reasonInput })
  .refine(({ leadId, userId }) => (leadId === undefined) !== (userId === undefined), { path: ["leadId"] })
export type TransferClaimInput = z.output<typeof transferClaimInput>
