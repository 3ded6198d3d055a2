import { z } from "zod"
import { dayInput } from "../moment"

export const handoverInput = z.strictObject({
  /** The day of the act: not before the signature, not in the future. */
  on: dayInput,
  note: z.string().trim().max(1_000).optional(),
})
export type HandoverInput = z.output<typeof handoverInput>

export const undoHandoverInput = z.strictObject({ reason: z.string().trim().min(1).max(1_000) })
export type UndoHandoverInput = z.output<typeof undoHandoverInput>
