import { z } from "zod"
import { instantInput } from "../../moment"

export const MOST_AT_ONCE = 200

const change = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("assign"), userId: z.string() }),
  z.strictObject({ kind: z.literal("state"), state: z.enum(["warm", "cold", "hot"]) }),
  z.strictObject({ kind: z.literal("callback"), at: instantInput, note: z.string().trim().max(1_000).optional() }),
  /** The reason is one of the words, or a sentence (then the word is `other`). */
  z.strictObject({
    kind: z.literal("lose"),
    reason: z.string().trim().min(1).max(500),
    note: z.string().trim().max(500).optional(),
  }),
])
export type BulkChange = z.output<typeof change>

/** `POST /api/leads/bulk`: one change of many leads. */
export const changeLeadsInput = z.strictObject({ ids: z.array(z.string()).min(1).max(MOST_AT_ONCE), change })
export type ChangeLeadsInput = z.output<typeof changeLeadsInput>

/** What was done, and how many were left as they are, by the code of the refusal. */
export const changedLeadsDto = z.object({
  /** Takes it back: `POST /api/leads/bulk/{id}/undo`. */
  id: z.string(),
  done: z.int(),
  left: z.array(z.object({ code: z.string(), count: z.int() })),
})
export type ChangedLeadsDto = z.output<typeof changedLeadsDto>

/** `left`: leads that somebody has changed since. */
export const undoneLeadsDto = z.object({ undone: z.int(), left: z.int() })
export type UndoneLeadsDto = z.output<typeof undoneLeadsDto>
