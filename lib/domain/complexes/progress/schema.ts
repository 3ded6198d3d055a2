import { z } from "zod"
import { mediaDto } from "../../media/schema"
import { dayInput } from "../../moment"
import { text } from "../schema"

export const progressNoteDto = z.object({
  id: z.string(),
  on: z.string(),
  textRu: z.string(),
  textUz: z.string(),
  textEn: z.string(),
  /** How far the building is, 0…100. */
  percent: z.number().int().nullable(),
  pictures: z.array(mediaDto),
})
export type ProgressNoteDto = z.output<typeof progressNoteDto>
export const progressNotesDto = z.object({ items: z.array(progressNoteDto) })

const note = {
  on: dayInput,
  textRu: text(2_000).min(1),
  /** Empty: the Russian text stands for it. */
  textUz: text(2_000),
  textEn: text(2_000),
  percent: z.number().int().min(0).max(100).nullable(),
  pictureIds: z.array(z.string().max(100)).max(20),
}

/** `POST /api/complexes/{id}/progress` */
export const addProgressInput = z.strictObject({
  ...note,
  id: z.string(),
  textUz: note.textUz.default(""),
  textEn: note.textEn.default(""),
  percent: note.percent.default(null),
  pictureIds: note.pictureIds.default([]),
})
export type AddProgressInput = z.output<typeof addProgressInput>

/** `PATCH /api/progress/{id}` */
export const changeProgressInput = z.strictObject({ id: z.string(), ...z.strictObject(note).partial().shape })
export type ChangeProgressInput = z.output<typeof changeProgressInput>
