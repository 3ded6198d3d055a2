import { type Tx, transaction } from "@/lib/db/transaction"
import type { Actor } from "../../actor"
import { DomainError } from "../../errors"
import { assertPictures } from "../../media/queries"
import { assertMay } from "../../policy"
import { dateOf } from "../../schedules/queries"
import { lockComplex, recordComplexChange } from "../access/commands"
import { readNote } from "./queries"
import type { AddProgressInput, ChangeProgressInput, ProgressNoteDto } from "./schema"

/** Adds a dated note on the construction. Refuses with `not_found` where there is no such complex. */
export async function addProgress(
  actor: Actor,
  { id: complexId, on, pictureIds, ...texts }: AddProgressInput,
  now = new Date(),
): Promise<ProgressNoteDto> {
  assertMay(actor, "unit.manage")
  return transaction(async (tx) => {
    await lockComplex(tx, complexId, now)
    const data = { ...texts, complexId, on: dateOf(on), createdAt: now }
    const { id } = await tx.progressNote.create({ data, select: { id: true } })
    await setNotePictures(tx, id, pictureIds)
    await recordComplexChange(tx, actor, complexId, { fields: ["progress"], on }, now)
    return readNote(tx, id)
  })
}

/** Corrects a note; `pictureIds` are all its pictures in their order. */
export async function changeProgress(
  actor: Actor,
  { id, on, pictureIds, ...texts }: ChangeProgressInput,
  now = new Date(),
): Promise<ProgressNoteDto> {
  assertMay(actor, "unit.manage")
  return transaction(async (tx) => {
    const complexId = await lockOwner(tx, id, now)
    await tx.progressNote.update({
      where: { id },
      data: { ...texts, ...(on && { on: dateOf(on) }) },
      select: { id: true },
    })
    if (pictureIds) await setNotePictures(tx, id, pictureIds)
    const note = await readNote(tx, id)
    await recordComplexChange(tx, actor, complexId, { fields: ["progress"], on: note.on }, now)
    return note
  })
}

/** Removes a note; its pictures go when nothing else uses them. */
export async function removeProgress(actor: Actor, id: string, now = new Date()): Promise<void> {
  assertMay(actor, "unit.manage")
  await transaction(async (tx) => {
    const complexId = await lockOwner(tx, id, now)
    await tx.progressNote.delete({ where: { id }, select: { id: true } })
    await recordComplexChange(tx, actor, complexId, { fields: ["progress"] }, now)
  })
}

/** The complex of a note, held; the note is looked for again, as somebody may have removed it meanwhile. */
async function lockOwner(tx: Tx, id: string, now: Date): Promise<string> {
  const note = await tx.progressNote.findUnique({ where: { id }, select: { complexId: true } })
  if (!note) throw new DomainError("not_found")
  await lockComplex(tx, note.complexId, now)
  if (!(await tx.progressNote.count({ where: { id } }))) throw new DomainError("not_found")
  return note.complexId
}

async function setNotePictures(tx: Tx, noteId: string, ids: string[]): Promise<void> {
  const mediaIds = [...new Set(ids)]
  await assertPictures(tx, mediaIds, (index) => ["pictureIds", index])
  await tx.progressPicture.deleteMany({ where: { noteId } })
  await tx.progressPicture.createMany({ data: mediaIds.map((mediaId, position) => ({ noteId, mediaId, position })) })
}
