import { z } from "zod"
import { unitDto } from "../../units/schema"

/** What a unit misses of the wishes, and by little: more than that is not offered. */
export const MISSES = ["price", "floor", "area"] as const
export type Miss = (typeof MISSES)[number]

export const matchingUnitsDto = z.object({
  /** Whether the lead has said anything to search by. */
  wished: z.boolean(),
  /** The best first: what has all, then what misses little; in each the complex that was asked about, then the cheaper. At most 20. */
  items: z.array(
    z.object({
      unit: unitDto,
      complex: z.object({ slug: z.string(), name: z.string() }),
      misses: z.array(z.enum(MISSES)),
    }),
  ),
})
export type MatchingUnitsDto = z.output<typeof matchingUnitsDto>
export type MatchingUnit = MatchingUnitsDto["items"][number]
