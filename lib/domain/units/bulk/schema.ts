import { z } from "zod"
import { unitFilter } from "../schema"

const count = z.number().int()

/** One thing for all of them: a layout, or a move that an admin may make. Prices: `POST /api/units/reprice`. */
const bulkChange = z
  .strictObject({
    layoutId: z.string().nullable().optional(),
    status: z.enum(["hidden", "available", "blocked"]).optional(),
    blockedReason: z.enum(["service", "sold_elsewhere", "reserved_elsewhere", "other"]).optional(),
    reason: z.string().trim().min(1).max(500).optional(),
  })
  .refine(({ layoutId, status }) => (layoutId === undefined) !== (status === undefined), "invalid")
  .refine(({ status, blockedReason }) => (status === "blocked") === (blockedReason !== undefined), {
    message: "reason",
    path: ["blockedReason"],
  })
export type BulkChange = z.output<typeof bulkChange>

/** `POST /api/units/bulk`. */
export const changeUnitsInput = z.strictObject({
  filter: unitFilter,
  change: bulkChange,
  preview: z.boolean().default(false),
})
export type ChangeUnitsInput = z.output<typeof changeUnitsInput>

/** Why a unit stays as it is: its status does not allow the move, it has no price to be sold at, or it is so already. */
export const LEFT_REASONS = [
  "hidden",
  "available",
  "held",
  "reserved",
  "contracted",
  "sold",
  "handed_over",
  "blocked",
  "unpriced",
  "unchanged",
] as const
export type LeftReason = (typeof LEFT_REASONS)[number]

export const changedUnits = z.object({
  preview: z.boolean(),
  count,
  left: z.array(z.object({ reason: z.enum(LEFT_REASONS), count })),
})
export type ChangedUnits = z.output<typeof changedUnits>
