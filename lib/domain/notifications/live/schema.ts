import { z } from "zod"

/** What an open page hears of its owner's bell. */
export const bellEvent = z.discriminatedUnion("type", [
  /** Read the bell anew: said in the beginning, when something rang or was read elsewhere, and after a gap. */
  z.object({ type: z.literal("rung") }),
  /** The line is open and the session still good. */
  z.object({ type: z.literal("alive"), at: z.string() }),
])
export type BellEvent = z.output<typeof bellEvent>
