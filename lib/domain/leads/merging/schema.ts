import { z } from "zod"

/** `POST /api/leads/{id}/merge`: everything of `id` goes to `intoId`. */
export const mergeLeadInput = z.strictObject({ id: z.string(), intoId: z.string() })
export type MergeLeadInput = z.output<typeof mergeLeadInput>
