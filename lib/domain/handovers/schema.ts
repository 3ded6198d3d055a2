import { z } from "zod"
import { dayInput } from "../moment"

export const handoverInput = z.strictObject({
  /** The day of the act: not before the signature, not in the future. */
  on: dayInput,
  note: z.string().trim().max(1_000).optional(),
})
export type HandoverInput = z.output<typeof handoverInput>

/** Null takes the plan back. A day that has passed is none to plan for. */
export const planHandoverInput = z.strictObject({ on: dayInput.nullable() })
export type PlanHandoverInput = z.output<typeof planHandoverInput>

export const undoHandoverInput = z.strictObject({ reason: z.string().trim().min(1).max(1_000) })
export type UndoHandoverInput = z.output<typeof undoHandoverInput>
