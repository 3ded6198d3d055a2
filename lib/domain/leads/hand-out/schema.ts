import { z } from "zod"

/** More wait than one looks through: the rest is handed out next time. */
export const MOST_AT_ONCE = 200

/** `POST /api/leads/hand-out`: the common queue, or those of it that are named, in turn to the people on shift. */
export const handOutInput = z.strictObject({
  leadIds: z.array(z.string()).min(1).max(MOST_AT_ONCE).optional(),
  preview: z.boolean().default(false),
})
export type HandOutInput = z.output<typeof handOutInput>

export const handOutDto = z.object({
  /** Who got how many, in the order of their turns. */
  given: z.array(z.object({ id: z.string(), name: z.string(), count: z.int() })),
  /** Leads that stay in the queue, and why: nobody is on shift, or everybody has as many open new leads as they may. */
  left: z.int(),
  reason: z.enum(["nobody", "full"]).nullable(),
  preview: z.boolean(),
})
export type HandOutDto = z.output<typeof handOutDto>
