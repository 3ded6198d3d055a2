import { z } from "zod"
import { instantInput } from "../moment"
import { pageInput, pageOf } from "../page"

const note = z.string().trim().max(1_000)
const person = z.object({ id: z.string(), name: z.string() })

export const callbackDto = z.object({
  id: z.string(),
  lead: person,
  owner: person.nullable(),
  at: z.string(),
  note: z.string(),
  doneAt: z.string().nullable(),
  /** Its time has passed and nobody marked it done. */
  overdue: z.boolean(),
})
export type CallbackDto = z.output<typeof callbackDto>

/** `POST /api/leads/{id}/callbacks` */
export const planCallbackInput = z.strictObject({ id: z.string(), at: instantInput, note: note.optional() })
export type PlanCallbackInput = z.output<typeof planCallbackInput>

/** `PATCH /api/callbacks/{id}` */
export const changeCallbackInput = z.strictObject({
  id: z.string(),
  done: z.boolean().optional(),
  at: instantInput.optional(),
  note: note.optional(),
})
export type ChangeCallbackInput = z.output<typeof changeCallbackInput>

/** `GET /api/callbacks`: what to call, earliest first. */
export const listCallbacksInput = z.strictObject({
  ...pageInput,
  ownerId: z.string().optional(),
  done: z.stringbool().optional(),
  from: instantInput.optional(),
  to: instantInput.optional(),
})
export type ListCallbacksInput = z.output<typeof listCallbacksInput>
export const callbacksPage = pageOf(callbackDto)
