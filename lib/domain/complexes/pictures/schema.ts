import { z } from "zod"
import { mediaDto } from "../../media/schema"
import { text } from "../schema"

const alt = { altRu: text(200).default(""), altUz: text(200).default(""), altEn: text(200).default("") }

export const complexPictureDto = z.object({ media: mediaDto, altRu: z.string(), altUz: z.string(), altEn: z.string() })
export type ComplexPictureDto = z.output<typeof complexPictureDto>
export const complexPicturesDto = z.object({ items: z.array(complexPictureDto) })

/** `PUT /api/complexes/{id}/pictures`: all of them, in their order; the first stands for the complex. */
export const setPicturesInput = z.strictObject({
  id: z.string(),
  pictures: z.array(z.strictObject({ mediaId: z.string().max(100), ...alt })).max(30),
})
export type SetPicturesInput = z.output<typeof setPicturesInput>
