import { z } from "zod"

/**
 * What a paper is still without: `contract`: a paid booking that nobody has drafted one for; `scans`: no file on the buyer's card;
 * `template`: the complex has no template of its own, the document comes in our layout.
 */
export const MISSING_PAPERS = ["contract", "scans", "template"] as const
export type MissingPaper = (typeof MISSING_PAPERS)[number]

export const preparationRow = z.object({
  reservationId: z.string(),
  contract: z.object({ id: z.string(), number: z.string() }).nullable(),
  /** The buyer's name, the lead's while there is no contract. */
  name: z.string(),
  leadId: z.string(),
  complex: z.string(),
  /** Numbers of the units. */
  units: z.array(z.string()),
  expiresAt: z.string(),
  missing: z.array(z.enum(MISSING_PAPERS)),
})
export type PreparationRow = z.output<typeof preparationRow>

/** `GET /api/mop/preparation`: at most 100, the next to run out first. */
export const preparationDto = z.object({ items: z.array(preparationRow), at: z.string() })
export type PreparationDto = z.output<typeof preparationDto>
