import { z } from "zod"

/** `POST /api/leads/{id}/erasure`: who asked for it and how, kept in the log. */
export const eraseLeadInput = z.strictObject({ id: z.string(), reason: z.string().trim().min(1).max(500) })
export type EraseLeadInput = z.output<typeof eraseLeadInput>
