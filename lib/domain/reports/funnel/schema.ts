import { z } from "zod"
import { LEAD_STAGES } from "../../leads/list/schema"
import { LEAD_SOURCES } from "../../leads/schema"

const count = z.int()

/** How far the leads that were created in the period have come since, each stage counted once a lead. */
export const funnelDto = z.object({
  stages: z.array(
    z.object({
      stage: z.enum(["created", ...LEAD_STAGES]),
      count,
      /** Of the stage before it and of all leads, in basis points; null where there were none. */
      ofPreviousBp: count.nullable(),
      ofAllBp: count.nullable(),
    }),
  ),
  sources: z.array(
    z.object({ source: z.enum(LEAD_SOURCES), counts: z.record(z.enum(["created", ...LEAD_STAGES]), count) }),
  ),
})
export type FunnelDto = z.output<typeof funnelDto>
export type FunnelStage = FunnelDto["stages"][number]["stage"]
