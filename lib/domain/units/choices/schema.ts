import { z } from "zod"

/** A layout to choose from where units are described or changed. */
export const layoutChoice = z.object({
  id: z.string(),
  code: z.string(),
  rooms: z.number().int(),
  areaDm2: z.number().int(),
})
export type LayoutChoice = z.output<typeof layoutChoice>
