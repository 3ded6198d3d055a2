import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../../actor"
import { DomainError } from "../../errors"
import { MEDIA, toMediaDto } from "../../media/queries"
import { assertMay } from "../../policy"
import { dayOf } from "../../schedules/queries"
import type { ProgressNoteDto } from "./schema"

/** Eight years of a note a month. */
const MOST = 100

const NOTE = {
  id: true,
  on: true,
  textRu: true,
  textUz: true,
  textEn: true,
  percent: true,
  pictures: { select: { media: { select: MEDIA } }, orderBy: { position: "asc" }, take: 20 },
} satisfies Prisma.ProgressNoteSelect
type NoteRow = Prisma.ProgressNoteGetPayload<{ select: typeof NOTE }>

/** The notes on a complex's construction, newest first. Refuses with `not_found`. */
export async function listProgress(actor: Actor, complexId: string): Promise<{ items: ProgressNoteDto[] }> {
  assertMay(actor, "unit.read")
  const complex = await db.complex.findUnique({
    where: { id: complexId },
    select: { progress: { select: NOTE, orderBy: [{ on: "desc" }, { id: "desc" }], take: MOST } },
  })
  if (!complex) throw new DomainError("not_found")
  return { items: complex.progress.map(toNoteDto) }
}

export async function readNote(tx: Tx, id: string): Promise<ProgressNoteDto> {
  return toNoteDto(await tx.progressNote.findUniqueOrThrow({ where: { id }, select: NOTE }))
}

function toNoteDto({ on, pictures, ...row }: NoteRow): ProgressNoteDto {
  return { ...row, on: dayOf(on), pictures: pictures.map(({ media }) => toMediaDto(media)) }
}
