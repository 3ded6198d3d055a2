import { z } from "zod"

export const mediaDto = z.object({
  id: z.string(),
  /** Where it is served: `/media/{key}`. */
  url: z.string(),
  type: z.enum(["image/webp", "application/pdf"]),
  name: z.string(),
  bytes: z.number().int(),
  /** Natural size in pixels; null for a document. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
})
export type MediaDto = z.output<typeof mediaDto>
