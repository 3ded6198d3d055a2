import { z } from "zod"
import { unitDto, unitStatus } from "../schema"

/** `GET /api/units/stream`: one complex by id or slug, or all of them. */
export const watchUnitsInput = z.strictObject({ complexId: z.string().min(1).max(100).optional() })
export type WatchUnitsInput = z.output<typeof watchUnitsInput>

/** What a viewer hears. `unit` is the unit as `GET /api/units/{id}` shows it to this viewer now. */
export const unitEvent = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("unit"),
    unitId: z.string(),
    status: unitStatus,
    /** Until when somebody has it; null where no clock runs. */
    until: z.string().nullable(),
    unit: unitDto,
  }),
  /** Read the whole grid anew: said once in the beginning, after a gap, and where too much changed to name it. */
  z.object({ type: z.literal("reload") }),
  /** The line is open and the session still good. */
  z.object({ type: z.literal("alive"), at: z.string() }),
])
export type UnitEvent = z.output<typeof unitEvent>
